import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { StationId } from '#core/model/ids.ts';

/**
 * The size of a list: its electors, the procurations that give a vote, and the procurations that give none,
 * or none yet.
 */
export type PackCounts = { readonly electors: number; readonly procurations: number; readonly ended: number };

/** The list that a station opens on, as its terminal has it, and as the server has it. */
export type OpeningFacts = PackCounts & {
  readonly election: string;
  readonly number: 1 | 2;
  readonly day: Day;
  readonly station: StationId;
  readonly digest: string;
  readonly clock: Instant;
  /** Signed in at the station; as the bureau counts them, and as the server does. */
  readonly terminals: number;
};

export const CHECKS = [
  'election',
  'number',
  'day',
  'station',
  'clock',
  'electors',
  'procurations',
  'ended',
  'digest',
  'terminals',
] as const satisfies readonly (keyof OpeningFacts)[];

/** One line of the checklist: its subject, on both sides. */
export type Check = {
  readonly what: (typeof CHECKS)[number];
  readonly here: string;
  readonly server: string;
  readonly agrees: boolean;
};
