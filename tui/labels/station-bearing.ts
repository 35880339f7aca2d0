import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words of a vote by court decision. */
export type BearingLabels = {
  readonly open: KeyLabel;
  readonly send: KeyLabel;
  readonly inside: KeyLabel;
  readonly another: KeyLabel;
  readonly heading: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: string;
  readonly decidedOn: string;
  readonly court: string;
  readonly courtHint: string;
  readonly nne: string;
  readonly nneHint: string;
  readonly missing: string;
  readonly several: string;
  readonly isInside: string;
  readonly orAnother: string;
  readonly isAnother: string;
  readonly confirm: (name: string, decidedOn: string) => string;
  readonly sending: string;
  readonly forPresident: string;
  readonly recorded: (name: string, time: string) => string;
};
