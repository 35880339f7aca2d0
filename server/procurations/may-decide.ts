import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { InControl, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';

/**
 * the town hall of the mandant decides, once. A second decision is refused, with the reasons why
 * the procuration has ended, if it has.
 */
export function mayDecide(
  procuration: Procuration,
  commune: CommuneCode | undefined,
): { readonly ok: true; readonly waiting: InControl } | Refused<Refusal> {
  if (procuration.commune !== commune) return refused({ code: 'out-of-scope' });
  if (procuration.status === 'in-control') return { ok: true, waiting: procuration };
  return { ok: false, reasons: [{ code: 'already-decided' }, ...endReasons(procuration)] };
}
