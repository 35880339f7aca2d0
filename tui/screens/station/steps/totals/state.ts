import type { Closing } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** What the bureau counts on paper. */
export const COUNTS = ['signed', 'envelopes'] as const;
export type CountName = (typeof COUNTS)[number];
type Counted = { readonly [name in CountName]?: number };

export type TotalsCall =
  | { readonly kind: 'read'; readonly counted: Counted }
  | { readonly kind: 'print'; readonly report: Closing };

/** the totals of the round, and what does not add up. */
export type TotalsStep = {
  readonly kind: 'closing';
  readonly report: Closing | undefined;
  readonly fields: { readonly [name in CountName]: Edit };
  readonly focus: CountName;
  readonly pending: Pending<TotalsCall> | undefined;
  readonly outcome: Printed | undefined;
  readonly notice: { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};

/** Asked afresh each time: voters who were inside may have voted since. */
export function totalsOf(): TotalsStep {
  const fields = { signed: EMPTY, envelopes: EMPTY };
  const pending = { call: { kind: 'read', counted: {} }, attempts: 0 } as const;
  return {
    kind: 'closing',
    report: undefined,
    fields,
    focus: 'signed',
    pending,
    outcome: undefined,
    notice: undefined,
  };
}

/** As typed; an empty field counts nothing. */
export function countedIn({ fields }: TotalsStep): Counted {
  const counts = COUNTS.flatMap((name) =>
    fields[name].text === '' ? [] : [[name, Number(fields[name].text)] as const],
  );
  return Object.fromEntries(counts);
}

/** The report is of other counts than those typed. */
export function isStale(step: TotalsStep): boolean {
  const counted = countedIn(step);
  return COUNTS.some((name) => counted[name] !== step.report?.counted[name]);
}
