import type { Instant } from '#core/calendar/instant.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { mandantNotice } from '#server/records/notify.ts';

type ControlNotice = { readonly to: ElectorRecord; readonly at: Instant; readonly warnings: readonly Refusal[] };

/** what control made of an act: effective, void at some rounds or at all, or rejected; nothing while it waits for the town hall. */
export function controlNotices(
  context: ServerContext,
  procuration: Procuration,
  { to, at, warnings }: ControlNotice,
): readonly MessageRow[] {
  const { id, status, commune, rounds } = procuration;
  const telling = { to, commune, at };
  if (status === 'rejected') {
    return [mandantNotice(context, telling, 'rejected', { procuration: id, reasons: procuration.reasons })];
  }
  if (status !== 'active' && status !== 'void') return [];

  const lost = rounds.filter(({ coverage }) => coverage === 'void');
  const voided = lost.length > 0 ? [mandantNotice(context, telling, 'void', { procuration: id, rounds: lost })] : [];
  const effective =
    status === 'active' ? [mandantNotice(context, telling, 'effective', { procuration: id, warnings })] : [];
  return [...effective, ...voided];
}
