import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words of the totals, and of what does not add up. */
export type ClosingLabels = {
  readonly now: KeyLabel;
  readonly compare: KeyLabel;
  readonly print: KeyLabel;
  readonly reading: string;
  readonly printed: string;
  readonly noPrinter: string;
};
