import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Outcome } from '#server/act/perform.ts';

const NOTHING = { messages: [], incidents: [], changed: [] };

/** The outcome of an act that a rule refuses: only its record, and what is passed in `rest`. */
export function refusedOutcome<Result>(
  chain: string,
  reasons: Reasons<Refusal>,
  rest: Pick<Outcome<Result>, 'auditFacts'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...rest, chain, answer: { ok: false, reasons } };
}

/** The outcome of an act that was saved. */
export function accepted<Result>(
  chain: string,
  result: Result,
  rest: Pick<Outcome<Result>, 'auditFacts'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...rest, chain, answer: { ok: true, ...result } };
}
