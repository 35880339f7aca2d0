import type { Instant } from '#core/calendar/instant.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { lostRoundNotices, mandantNotice } from '#server/records/notify.ts';

type ControlNotice = { readonly to: ElectorRecord; readonly at: Instant; readonly warnings: readonly Refusal[] };

/**
 * tells the mandant what control made of a procuration: effective, void at some rounds or all, or
 * rejected. While it waits for the town hall there is nothing to tell.
 */
export function controlNotices(
  context: ServerContext,
  procuration: Procuration,
  { to, at, warnings }: ControlNotice,
): readonly MessageRow[] {
  const { id, status, commune, rounds } = procuration;
  const recipient = { to, commune, at };
  if (status === 'rejected') {
    return [mandantNotice(context, recipient, 'rejected', { procuration: id, reasons: procuration.reasons })];
  }
  if (status !== 'active' && status !== 'void') return [];

  const voided = rounds.filter(({ coverage }) => coverage === 'void');
  const effective =
    status === 'active' ? [mandantNotice(context, recipient, 'effective', { procuration: id, warnings })] : [];
  return [...effective, ...lostRoundNotices(context, recipient, { procuration: id, voided, uncovered: [] })];
}
