import type { KnownPerson } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';

/** `D’ORMESSON Amélie, 17/05/1991, Denain`. */
export function sayPerson({ person }: KnownPerson): string {
  return `${sayName(person)}, ${shortDay(person.born)}, ${person.commune ?? '—'}`;
}

const narrowed = narrowing(sayPerson);

/** The people whom the filter shows. */
export function peopleShown({ people, filter }: PeopleStep): readonly KnownPerson[] {
  return narrowed(people, filter);
}
