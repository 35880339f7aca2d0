import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';

/** An answer that a rule refuses, on its way across the wire. */
export class Refused extends Error {
  readonly reasons: Reasons<Refusal>;

  constructor(reasons: Reasons<Refusal>) {
    super(reasons.map(({ code }) => code).join(', '));
    this.name = 'Refused';
    this.reasons = reasons;
  }
}

/** What a use case answers: its result, or why not. */
export type Answer<Result> =
  | ({ readonly ok: true } & Result)
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

/** The result of a use case, or its refusal thrown for the wire to carry (after its transaction committed). */
export function orRefused<Result>(answer: Answer<Result>): Omit<{ readonly ok: true } & Result, 'ok'> {
  if (!answer.ok) throw new Refused(answer.reasons);
  const { ok: _, ...result } = answer;
  return result;
}
