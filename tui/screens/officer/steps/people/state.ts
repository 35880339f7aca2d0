import type { KnownPerson } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Draft } from '#tui/screens/officer/steps/person/state.ts';

/** Several electors match what was typed. */
export type PeopleStep = {
  readonly kind: 'people';
  readonly draft: Draft;
  readonly people: readonly KnownPerson[];
  /** Those that the server found and did not send. */
  readonly more: number;
  /** Counted among the people whom the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function peopleOf(draft: Draft, { people, more }: Pick<PeopleStep, 'people' | 'more'>): PeopleStep {
  const rest = { pointed: 0, filter: NO_FILTER, pending: undefined, notice: undefined };
  return { kind: 'people', draft, people, more, ...rest };
}
