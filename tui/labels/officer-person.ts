import type { Task } from '#core/law/establishment/powers.ts';
import type { Link } from '#core/model/declaration.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { FieldName } from '#tui/screens/officer/who/fields.ts';
import type { Why } from '#tui/screens/officer/who/read.ts';

/** The words for a person without a reference. */
export type PersonLabels = {
  readonly who: { readonly give: string; readonly revoke: string };
  readonly whoMandataire: string;
  readonly fields: { readonly [name in FieldName]: string };
  readonly hints: { readonly [name in FieldName]: string };
  readonly faults: { readonly [why in Why]: string };
  readonly next: KeyLabel;
  readonly otherField: KeyLabel;
  readonly looking: string;
  readonly nobody: string;
  readonly noCommune: string;
  readonly whichCommune: string;
  readonly whichPerson: string;
  readonly inPerson: string;
  readonly station: (number: number, commune: string) => string;
  readonly gave: string;
  readonly gaveNothing: string;
  readonly more: (count: number) => string;
  readonly until: (day: string) => string;
  readonly choices: {
    readonly procuration: (reference: string, day: string, mandataire: string) => string;
    readonly revocation: (reference: string, day: string) => string;
    readonly collected: string;
  } & { readonly [act in Task]: { readonly give: string; readonly revoke: string } };
  readonly nothingToRevoke: string;
  readonly whichTime: string;
  readonly bothRounds: (name: string, days: string) => string;
  readonly period: string;
  readonly periodHint: (longest: string | undefined) => string;
  readonly timeFaults: { readonly date: string; readonly past: string };
  readonly preview: KeyLabel;
  readonly previewing: string;
  readonly form: string;
  readonly revocation: string;
  readonly ends: string;
  /** */
  readonly link: {
    readonly declared: (link: string) => string;
    readonly names: { readonly [link in Link]: string };
    readonly key: KeyLabel;
  };
  readonly visit: {
    readonly heading: string;
    readonly request: string;
    readonly statement: string;
    readonly key: KeyLabel;
    readonly tick: KeyLabel;
  };
};
