import type { Minutes } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** What the minutes wait for: their entries, or the printer. */
type MinutesCall = { readonly kind: 'read' } | { readonly kind: 'print'; readonly entries: Minutes };

/** the entries for the procès-verbal so far. */
export type MinutesStep = {
  readonly kind: 'minutes';
  readonly entries: Minutes | undefined;
  readonly filter: Filter;
  readonly pending: Pending<MinutesCall> | undefined;
  readonly notice:
    | Notice<'written' | 'not-alone' | 'no-refusal'>
    | { readonly kind: 'printed'; readonly outcome: Printed }
    | undefined;
};

/** The entries are asked for each time. */
export function minutesOf(notice?: MinutesStep['notice']): MinutesStep {
  const pending = { call: { kind: 'read' }, attempts: 0 } as const;
  return { kind: 'minutes', entries: undefined, filter: NO_FILTER, pending, notice };
}
