import { isTouched } from '#tui/forms/form.ts';
import type { Step } from '#tui/screens/officer/state.ts';
import { type Draft, type PersonStep, personOf } from '#tui/screens/officer/steps/person/state.ts';
import type { Drafting } from '#tui/steps/drafts.ts';

/** A step of the way from the person at the counter to what is signed. */
type OnTheWay = Extract<Step, { readonly draft: Draft }>;

/** What is typed of the person who is there; from every step of the way it is kept as the form. */
export const DRAFT_ON_THE_WAY = {
  about: () => 'person',
  kept({ draft, pending }: OnTheWay): PersonStep | undefined {
    const isOpen = pending === undefined && isTouched(draft.mandant.form);
    return isOpen ? personOf(draft, { who: 'mandant' }) : undefined;
  },
  restored: () => undefined,
};

/** The form opens with what was kept, for what the officer came to do now. */
export const PERSON_DRAFT: Drafting<PersonStep, Step> = {
  ...DRAFT_ON_THE_WAY,
  restored(step, kept) {
    if (kept.kind !== 'person' || isTouched(step.draft.mandant.form)) return undefined;
    const { purpose, today } = step.draft;
    return personOf({ ...kept.draft, purpose, today }, { who: 'mandant' }, { kind: 'kept' });
  },
};
