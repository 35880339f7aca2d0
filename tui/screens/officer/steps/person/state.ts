import type { Day } from '#core/calendar/day.ts';
import type { KnownPerson } from '#tui/answers.ts';
import { BLANK, type PersonForm } from '#tui/screens/officer/steps/person/form.ts';
import { readSought, type Sought } from '#tui/screens/officer/steps/person/read.ts';
import { ANY_TIME, type When } from '#tui/screens/officer/steps/validity/options.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What is typed for a person without a reference; it stays while one goes back and forth. */
export type Draft = {
  /** What the officer came to do: it is what Enter offers first. */
  readonly purpose: 'give' | 'revoke';
  readonly today: Day;
  readonly mandant: PersonForm;
  readonly mandataire: PersonForm;
  readonly when: When;
};

/** Which of two people is being typed: the mandant at the counter, then the mandataire. */
export type Whose = { readonly who: 'mandant' } | { readonly who: 'mandataire'; readonly known: KnownPerson };

/** A person looked for; a mandataire is not shown before what is asked is checked as a whole. */
export type LookUp = { readonly sought: Sought; readonly who: Whose['who'] };

/** A person being typed from the identity document, then looked for. */
export type PersonStep = {
  readonly kind: 'person';
  readonly draft: Draft;
  readonly whose: Whose;
  readonly pending: Pending<LookUp> | undefined;
  readonly notice: Notice<'nobody' | 'no-commune' | 'kept'> | undefined;
};

export function personAtCounter(purpose: Draft['purpose'], today: Day): PersonStep {
  const draft = { purpose, today, mandant: BLANK, mandataire: BLANK, when: ANY_TIME };
  return personOf(draft, { who: 'mandant' });
}

export function personOf(draft: Draft, whose: Whose, notice?: PersonStep['notice']): PersonStep {
  return { kind: 'person', draft, whose, pending: undefined, notice };
}

/** Without the person being typed; another mandant has another mandataire. */
export function emptied(draft: Draft, whose: Whose): PersonStep {
  if (whose.who === 'mandant') return personAtCounter(draft.purpose, draft.today);
  return personOf(withPerson(draft, whose, BLANK), whose);
}

export function withPerson(draft: Draft, { who }: Whose, person: PersonForm): Draft {
  return { ...draft, [who]: person };
}

/** The person is looked for once the form is whole. */
export function lookingUp(draft: Draft, whose: Whose): PersonStep {
  const { who } = whose;
  const sought = readSought(draft[who].form, draft.today);
  const step = personOf(draft, whose);
  return sought ? { ...step, pending: { call: { sought, who }, attempts: 0 } } : step;
}
