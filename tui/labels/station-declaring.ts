import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { FieldName, PollsAct } from '#tui/screens/station/steps/polls/names.ts';

/** The words of an opening, of a close, and of what is declared. */
export type DeclaringLabels = {
  readonly now: { readonly undeclared: KeyLabel; readonly open: KeyLabel; readonly closed: KeyLabel };
  readonly send: { readonly [act in PollsAct]: KeyLabel };
  readonly heading: { readonly [act in PollsAct]: string };
  readonly fields: { readonly [name in FieldName]: string };
  readonly agrees: string;
  readonly here: string;
  readonly server: string;
  readonly differs: string;
  readonly sending: string;
  readonly missing: string;
  readonly wrongWord: string;
  readonly printed: string;
  readonly clockOff: string;
  readonly notOpen: (opens: string, closes: string) => string;
  readonly closed: (at: string, counted: number, voted: number) => string;
};
