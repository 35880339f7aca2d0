import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words of the totals, and of what does not add up. */
export type ClosingLabels = {
  readonly now: KeyLabel;
  /** In the place of what does not add up, until the counts typed are compared. */
  readonly toCompare: string;
  readonly reading: string;
  readonly printed: string;
  readonly noPrinter: string;
};
