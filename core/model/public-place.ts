import type { Day } from '#core/calendar/day.ts';
import type { Hours } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Verdict } from '#core/model/verdict.ts';
import { verdict } from '#core/model/verdict.ts';
import { versionOn } from '#core/law/versions.ts';

/** Code électoral, art. R72-1 III: a place open to the public by the prefect's decree, on one day between two hours. */
export type PublicOpening = Hours & {
  readonly commune: CommuneCode;
  readonly name: string;
  readonly address: string;
  /** The reference of the decree. */
  readonly decree: string;
  readonly day: Day;
  readonly isWithdrawn: boolean;
};

/** R-64, section 13: whether the law of that day knows such places. */
export function hasPublicPlaces(on: Day): boolean {
  return versionOn(on).publicPlaces;
}

type Closed = { readonly code: 'public-place-closed'; readonly name: string; readonly day: Day };

/** an act is made there on that very day, `today` being the one of the place; its hours bind the prefect. */
export function isOpenOn(
  { name, day, isWithdrawn }: Pick<PublicOpening, 'name' | 'day' | 'isWithdrawn'>,
  today: Day,
): Verdict<Closed> {
  const isOpen = day === today && !isWithdrawn && hasPublicPlaces(day);
  return verdict<Closed>(isOpen ? [] : [{ code: 'public-place-closed', name, day }]);
}

/** How an act and its receipt name such a place. */
export function publicPlaceName({ name, address }: Pick<PublicOpening, 'name' | 'address'>, commune: string): string {
  return `${name}, ${address}, ${commune}`;
}
