import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words for what waits, what was done, and its receipt. */
export type DayLabels = {
  readonly slips: {
    readonly heading: string;
    readonly loading: string;
    readonly none: string;
    readonly waiting: (waiting: number, failed: number) => string;
    readonly revokes: string;
    readonly collected: (name: string, day: string) => string;
    readonly again: KeyLabel;
    readonly open: KeyLabel;
    readonly signAll: KeyLabel;
    readonly howMany: (count: number) => string;
    readonly wrongNumber: (count: number) => string;
    readonly count: string;
    readonly sign: KeyLabel;
    readonly signing: (done: number, count: number, reference: string) => string;
    readonly stop: KeyLabel;
    readonly stopping: string;
  };
  readonly log: {
    readonly heading: (day: string) => string;
    readonly loading: string;
    readonly none: string;
    readonly count: (count: number) => string;
    readonly revocation: string;
    readonly atHome: string;
    readonly receipt: KeyLabel;
    readonly days: KeyLabel;
    readonly again: KeyLabel;
  };
  readonly places: {
    readonly heading: string;
    readonly unit: string;
    readonly none: string;
    readonly loading: string;
    readonly standing: string;
    readonly stands: (at: string | undefined) => string;
  };
  readonly receipt: {
    readonly loading: string;
    readonly print: KeyLabel;
    readonly printing: string;
    readonly printed: string;
    readonly failed: string;
    readonly noPrinter: (command: string) => string;
  };
};
