import type { KnownPerson } from '#tui/answers.ts';
import type { Draft } from '#tui/screens/officer/steps/person/state.ts';

/** Several electors match what was typed. */
export type PeopleStep = {
  readonly kind: 'people';
  readonly draft: Draft;
  readonly people: readonly KnownPerson[];
  readonly pointed: number;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function peopleOf(draft: Draft, people: readonly KnownPerson[]): PeopleStep {
  return { kind: 'people', draft, people, pointed: 0, pending: undefined, notice: undefined };
}
