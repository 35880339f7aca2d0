import type { Day } from '#core/calendar/day.ts';
import { type Commune, type ElectionType, PLACE_KINDS } from '#core/model/election.ts';
import { type Elector, type List, type Registration, registrationOn } from '#core/model/elector.ts';

/** which elections each roll gives a vote at. */
export const ENTITLES: { readonly [roll in List]: readonly ElectionType[] } = {
  communal: [
    'presidential',
    'legislative',
    'municipal',
    'departmental',
    'regional',
    'european',
    'referendum',
    'metropolitan',
  ],
  consular: ['presidential', 'legislative', 'european', 'referendum', 'consular'],
  'new-caledonia': ['presidential', 'legislative', 'municipal', 'european', 'referendum', 'provincial'],
  'eu-municipal': ['municipal'],
  'eu-european': ['european'],
};

/**
 * whether a line of a roll gives a vote at elections of a type; provincial elections also need
 * the special roll.
 */
export function givesVote({ list, isSpecial }: Pick<Registration, 'list' | 'isSpecial'>, type: ElectionType): boolean {
  return ENTITLES[list].includes(type) && (type !== 'provincial' || isSpecial);
}

/** The rolls that a place of each kind keeps. */
const ROLLS: { readonly [kind in Commune['kind']]: readonly List[] } = {
  communal: ['communal', 'eu-municipal', 'eu-european'],
  consular: ['consular'],
  'new-caledonia': ['new-caledonia'],
};

/** where an election of a type is held, by the rolls that are kept there. */
export function kindsPolling(type: ElectionType): readonly Commune['kind'][] {
  return PLACE_KINDS.filter((kind) => ROLLS[kind].some((list) => ENTITLES[list].includes(type)));
}

/** complementary rolls are communal ones. */
type RollKind = Commune['kind'];

const ROLL_KINDS: { readonly [list in List]: RollKind } = {
  communal: 'communal',
  consular: 'consular',
  'new-caledonia': 'new-caledonia',
  'eu-municipal': 'communal',
  'eu-european': 'communal',
};

/**
 * The kind of roll that the elector is on that day, or was on last; undefined: the elector never was on any.
 */
export function rollKindOn(elector: Elector, on: Day): RollKind | undefined {
  const line = registrationOn(elector, on) ?? elector.registrations.at(-1);
  return line && ROLL_KINDS[line.list];
}
