import type { Day } from '#core/calendar/day.ts';
import type { StationId } from '#core/model/ids.ts';
import { type Instant, toEpoch } from '#core/calendar/instant.ts';

/** Seconds that a terminal's clock may be off its server's. */
export const CLOCK_TOLERANCE = 60;

/** How much is on a list: its electors, the procurations that give a vote, and those that no longer or not yet do. */
export type PackCounts = { readonly electors: number; readonly procurations: number; readonly ended: number };

/** What a station opens on, as its terminal has it, and as the server has it. */
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
/** One line of the checklist: what it is about, on both sides. */
export type Check = {
  readonly what: (typeof CHECKS)[number];
  readonly here: string;
  readonly server: string;
  readonly agrees: boolean;
};

/** Whether the terminal holds what the server handed over, line by line. */
export function checklist(here: OpeningFacts, server: OpeningFacts): readonly Check[] {
  return CHECKS.map((what) => {
    const agrees = what === 'clock' ? !isClockOff(here.clock, server.clock) : here[what] === server[what];
    return { what, here: String(here[what]), server: String(server[what]), agrees };
  });
}

/** an odd clock is told, and refuses nobody's vote. */
export function isClockOff(here: Instant, server: Instant): boolean {
  return Math.abs(toEpoch(here) - toEpoch(server)) > CLOCK_TOLERANCE * 1_000;
}
