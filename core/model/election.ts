import type { Day } from '#core/calendar/day.ts';
import type { LocalTime, TimeZone } from '#core/calendar/instant.ts';
import type { Registration } from '#core/model/elector.ts';
import type { CommuneCode, ElectionId, RoundId } from '#core/model/ids.ts';

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
  /** the round does not take place. */
  readonly isCalledOff: boolean;
};

/**
 * A place that polls. `territory` groups the places that share their polling dates: `metropole`, a department
 * overseas, `posts`, `posts-americas`.
 */
export type Commune = {
  readonly code: CommuneCode;
  readonly name: string;
  readonly kind: 'communal' | 'consular' | 'new-caledonia';
  readonly territory: string;
  readonly zone: TimeZone;
};

/**
 * a station's planned hours, in its commune's zone: the opening minute included, the closing minute
 * excluded.
 */
export type Hours = { readonly opens: LocalTime; readonly closes: LocalTime };
export const PLACE_KINDS = ['communal', 'consular', 'new-caledonia'] as const satisfies readonly Commune['kind'][];

export type Communes = ReadonlyMap<CommuneCode, Commune>;

/** Where and when an elector polls at a round. */
export type Poll = { readonly registration: Registration; readonly commune: Commune; readonly day: Day };
