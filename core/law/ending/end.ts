import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Annulled, Before, CoveredRound, Established, Revoked } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/**
 * Code électoral, art. L75: rounds still to come are no longer covered; the others keep their
 * coverage.
 */
export function revoke(procuration: Before<'revoked'>, ending: Ending): Revoked {
  const { at: endedAt, on: endedOn } = ending;
  return { ...procuration, status: 'revoked', endedAt, endedOn, rounds: roundsEnded(procuration, ending) };
}

/** Code électoral, art. L77, R80. */
export function annul(procuration: Before<'annulled'>, ending: Ending): Annulled {
  const { at: endedAt, on: endedOn, reason } = ending;
  const rounds = roundsEnded(procuration, ending);
  return { ...procuration, status: 'annulled', endedAt, endedOn, reasons: [reason], rounds };
}

/**
 * The instant, the date and the reason of an end; `stillToCome` are the procuration's rounds neither over
 * nor marked.
 */
export type Ending = {
  readonly at: Instant;
  readonly on: Day;
  readonly reason: Refusal;
  readonly stillToCome: readonly RoundId[];
};

function roundsEnded({ rounds }: Established, { stillToCome, reason }: Ending): readonly CoveredRound[] {
  return rounds.map((round) =>
    round.coverage === 'covered' && stillToCome.includes(round.round)
      ? { ...round, coverage: 'not-covered', reason }
      : round,
  );
}
