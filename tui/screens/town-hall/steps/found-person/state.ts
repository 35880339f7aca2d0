import type { Course, FoundPerson } from '#tui/answers.ts';
import type { SearchStep } from '#tui/screens/town-hall/steps/search/state.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** A person who was found, and what has happened to each procuration given or held. */
export type FoundPersonStep = {
  readonly kind: 'found-person';
  readonly found: FoundPerson;
  /** Undefined until the server says. */
  readonly courses: readonly Course[] | undefined;
  /** What Escape leads back to. */
  readonly search: SearchStep;
  readonly pending: Pending<{ readonly elector: FoundPerson['person']['elector'] }> | undefined;
  readonly notice: Failed | undefined;
};

export function foundPersonOf(found: FoundPerson, search: SearchStep): FoundPersonStep {
  const pending = { call: { elector: found.person.elector }, attempts: 0 };
  return { kind: 'found-person', found, courses: undefined, search, pending, notice: undefined };
}
