/** The answer of a rule: yes, or every reason against (rules.md, section 12). */
export type Verdict<Reason> = { readonly ok: true } | Refused<Reason>;
export type Refused<Reason> = { readonly ok: false; readonly reasons: Reasons<Reason> };
export type Reasons<Reason> = readonly [Reason, ...Reason[]];

export function verdict<Reason>(reasons: readonly Reason[]): Verdict<Reason> {
  const [first, ...others] = reasons;
  return first === undefined ? { ok: true } : { ok: false, reasons: [first, ...others] };
}

export function refused<Reason>(first: Reason, ...others: readonly Reason[]): Refused<Reason> {
  return { ok: false, reasons: [first, ...others] };
}

/** Every reason of a refusal; none where the answer is yes. */
export function reasonsOf<Reason>(answer: { readonly ok: true } | Refused<Reason>): readonly Reason[] {
  return answer.ok ? [] : answer.reasons;
}
