import { type Instant, toEpoch } from '#core/calendar/instant.ts';
import { CHECKS, type Check, type OpeningFacts } from '#core/model/opening.ts';

/** Seconds that a terminal's clock may be off its server's. */
export const CLOCK_TOLERANCE = 60;

/** Whether the terminal holds the list that the server handed over, line by line. */
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
