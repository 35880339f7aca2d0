import type { Day } from '#core/day.ts';
import { fold } from '#core/fold.ts';
import type { ElectorId } from '#core/ids.ts';
import type { Roll } from '#tui/screens/station/roll.ts';

/** Enough to tell two people apart, or not. */
export type Bearer = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};

/** The others, on the list or voting for someone on it, whose document could be taken for this person's. */
export function homonyms(roll: Roll, person: Bearer): readonly Bearer[] {
  const bearers = [...roll.values()].flatMap((listed) => [listed, ...listed.gives.map(({ mandataire }) => mandataire)]);
  const others = bearers.filter((other) => other.elector !== person.elector && isAlike(other, person));
  return [...new Map(others.map((other) => [other.elector, other])).values()];
}

function isAlike(one: Bearer, other: Bearer): boolean {
  return firstName(one) === firstName(other) && lastNames(one).some((name) => lastNames(other).includes(name));
}

function firstName({ firstNames }: Bearer): string {
  return fold(firstNames.split(/[\s,]/)[0] ?? '');
}

function lastNames({ lastName, usageName }: Bearer): readonly string[] {
  return [lastName, ...(usageName ? [usageName] : [])].map(fold);
}
