import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words of the minutes' screen. */
export type StationMinutesLabels = {
  readonly open: KeyLabel;
  readonly writeRefusal: KeyLabel;
  readonly decision: KeyLabel;
  readonly incident: KeyLabel;
  readonly refusal: KeyLabel;
  readonly print: KeyLabel;
  readonly send: KeyLabel;
  readonly reading: string;
  readonly sending: string;
  readonly written: string;
  readonly printed: string;
  readonly noPrinter: string;
  readonly notAlone: string;
  readonly noRefusal: string;
  readonly what: string;
  readonly reasons: string;
  readonly anyReasons: string;
  readonly missing: string;
};
