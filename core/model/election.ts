import type { Day } from '#core/calendar/day.ts';
import type { List, Registration } from '#core/model/elector.ts';
import type { CommuneCode, ElectionId, RoundId } from '#core/model/ids.ts';
import type { LocalTime, TimeZone } from '#core/calendar/instant.ts';

export const ELECTION_TYPES = [
  'presidential',
  'legislative',
  'municipal',
  'departmental',
  'regional',
  'european',
  'consular',
  'referendum',
  'provincial',
  'metropolitan',
] as const;
export type ElectionType = (typeof ELECTION_TYPES)[number];

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

/** whether a line of a roll gives a vote at elections of a type; provincial ones ask for the special roll besides. */
export function givesVote({ list, isSpecial }: Pick<Registration, 'list' | 'isSpecial'>, type: ElectionType): boolean {
  return ENTITLES[list].includes(type) && (type !== 'provincial' || isSpecial);
}

export type Election = {
  readonly id: ElectionId;
  readonly name: string;
  readonly type: ElectionType;
  /** The communes and posts that poll; undefined: the territory of its type. */
  readonly communes: readonly CommuneCode[] | undefined;
  /** a general legislative election that a dissolution brought about. */
  readonly afterDissolution: boolean;
  /** The Europe/Paris date on which it was called; undefined: known from before. */
  readonly calledOn: Day | undefined;
  readonly rounds: readonly Round[];
};

/** `day` is the metropolitan date; `dates` those of the territories and communes that differ. */
export type Round = {
  readonly id: RoundId;
  readonly number: 1 | 2;
  readonly day: Day;
  readonly dates: { readonly [place: string]: Day };
  /** it does not take place. */
  readonly isCalledOff: boolean;
};

/** A place that polls. `territory` groups those that share their dates: `metropole`, a department of overseas, `posts`, `posts-americas`. */
export type Commune = {
  readonly code: CommuneCode;
  readonly name: string;
  readonly kind: 'communal' | 'consular' | 'new-caledonia';
  readonly territory: string;
  readonly zone: TimeZone;
};

/** a station's planned hours, in its commune's zone: the opening minute included, the closing minute excluded. */
export type Hours = { readonly opens: LocalTime; readonly closes: LocalTime };

/** the local polling date of a round in a commune. */
export function pollingDay(round: Round, commune: Commune): Day {
  return round.dates[commune.code] ?? round.dates[commune.territory] ?? round.day;
}

/** The rolls that a place of each kind keeps. */
const ROLLS: { readonly [kind in Commune['kind']]: readonly List[] } = {
  communal: ['communal', 'eu-municipal', 'eu-european'],
  consular: ['consular'],
  'new-caledonia': ['new-caledonia'],
};

export const PLACE_KINDS = ['communal', 'consular', 'new-caledonia'] as const satisfies readonly Commune['kind'][];

/** where an election of a type is held, by the rolls that are kept there. */
export function kindsPolling(type: ElectionType): readonly Commune['kind'][] {
  return PLACE_KINDS.filter((kind) => ROLLS[kind].some((list) => ENTITLES[list].includes(type)));
}
