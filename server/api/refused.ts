import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';

/** Carries the refusal of a rule across the wire. */
export class Refused extends Error {
  readonly reasons: Reasons<Refusal>;

  constructor(reasons: Reasons<Refusal>) {
    super(reasons.map(({ code }) => code).join(', '));
    this.name = 'Refused';
    this.reasons = reasons;
  }
}

/** The answer of a use case: its result, or the reasons of a refusal. */
export type Answer<Result> =
  | ({ readonly ok: true } & Result)
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

/** The result of a use case; a refusal is thrown, after its transaction committed. */
export function orRefused<Result>(answer: Answer<Result>): Omit<{ readonly ok: true } & Result, 'ok'> {
  if (!answer.ok) throw new Refused(answer.reasons);
  const { ok: _, ...result } = answer;
  return result;
}
