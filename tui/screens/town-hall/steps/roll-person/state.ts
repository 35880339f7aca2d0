import type { Day } from '#core/calendar/day.ts';
import type { FoundElectors } from '#tui/answers.ts';
import { formOf } from '#tui/forms/form.ts';
import type { Office } from '#tui/screens/town-hall/office.ts';
import { type Fault, type PaperForm, PERSON_FIELDS } from '#tui/screens/town-hall/paper/fields.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { edited } from '#tui/terminal/edit.ts';

/** whose line of the roll changes, by number and birth date, or by names. */
export type RollPersonStep = {
  readonly kind: 'roll-person';
  readonly form: PaperForm;
  readonly fault: Fault | undefined;
  /** Where nobody fits in every field, or several do: which one is pointed at. */
  readonly candidates: { readonly found: FoundElectors; readonly pointed: number } | undefined;
  readonly pending: Pending<{ readonly form: PaperForm; readonly today: Day }> | undefined;
  readonly notice: Notice<'nobody' | 'no-commune' | 'several-communes' | 'not-ours' | 'kept'> | undefined;
};

export function rollPersonOf({ ownCommune }: Office): RollPersonStep {
  return rollPersonWith(formOf([...PERSON_FIELDS], { commune: edited(ownCommune) }));
}

/** The same with what is typed of the person already. */
export function rollPersonWith(form: PaperForm): RollPersonStep {
  return { kind: 'roll-person', form, fault: undefined, candidates: undefined, pending: undefined, notice: undefined };
}
