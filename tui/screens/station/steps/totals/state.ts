import type { Closing } from '#tui/answers.ts';
import { type Form, fieldOf, formOf } from '#tui/forms/form.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** What the bureau counts on paper. */
export const COUNTS = ['signed', 'envelopes'] as const;
export type CountName = (typeof COUNTS)[number];
type TypedCounts = { readonly [name in CountName]?: number };

export type TotalsCall =
  | { readonly kind: 'read'; readonly counted: TypedCounts }
  | { readonly kind: 'print'; readonly report: Closing };

/** the totals of the round, and what does not add up. */
export type TotalsStep = {
  readonly kind: 'totals';
  readonly report: Closing | undefined;
  readonly form: Form<CountName>;
  readonly pending: Pending<TotalsCall> | undefined;
  readonly outcome: Printed | undefined;
  readonly notice: Failed | undefined;
};

/** The report is asked for each time: voters inside at the close may have voted since. */
export function totalsOf(): TotalsStep {
  const pending = { call: { kind: 'read', counted: {} }, attempts: 0 } as const;
  return {
    kind: 'totals',
    report: undefined,
    form: formOf(COUNTS),
    pending,
    outcome: undefined,
    notice: undefined,
  };
}

/** As typed; an empty field counts nothing. */
export function countedIn({ form }: TotalsStep): TypedCounts {
  const typed = COUNTS.map((name) => [name, fieldOf(form, name).text] as const);
  return Object.fromEntries(typed.flatMap(([name, text]) => (text === '' ? [] : [[name, Number(text)]])));
}

/** The report is of other counts than those typed. */
export function isStale(step: TotalsStep): boolean {
  const counted = countedIn(step);
  return COUNTS.some((name) => counted[name] !== step.report?.counted[name]);
}
