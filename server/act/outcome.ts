import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Outcome } from '#server/act/perform.ts';

const NOTHING = { messages: [], incidents: [], changed: [] };

/** The outcome of an act that a rule refuses: only its record, and what is passed in `also`. */
export function refusal<Result>(
  chain: string,
  reasons: Reasons<Refusal>,
  also: Pick<Outcome<Result>, 'about'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...also, chain, answer: { ok: false, reasons } };
}

/** The outcome of an act that was saved. */
export function done<Result>(
  chain: string,
  result: Result,
  also: Pick<Outcome<Result>, 'about'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...also, chain, answer: { ok: true, ...result } };
}
