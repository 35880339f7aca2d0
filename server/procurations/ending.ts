import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import type { Ending } from '#core/law/ending/end.ts';
import { marksOfDay } from '#core/law/polling-day/minutes.ts';
import { isToCome } from '#core/law/validity/round-to-come.ts';
import type { Elector } from '#core/model/elector.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';

export type EndedProcuration = {
  readonly procuration: Living;
  readonly ending: Ending;
  /** proxy marks made with it on this polling day: the votes stand, and the end is an incident. */
  readonly markedToday: readonly VoteMark[];
};

type EndCause = {
  readonly at: Instant;
  readonly reason: Refusal;
  /** the date of the act; undefined: the mandant's local day of `at`. */
  readonly on?: Day;
  /** The person whose registrations just changed, as they were before. */
  readonly before?: Elector;
};

/** the end of each procuration, with its rounds still to come and unmarked. */
export async function endingOf(
  tx: Tx,
  ended: readonly Living[],
  { at, on, reason, before }: EndCause,
): Promise<readonly EndedProcuration[]> {
  const mandants = [...new Set(ended.map(({ mandant }) => mandant))];
  const [marks, electors, places, elections] = await pipelined(
    loadUncorrected(tx, mandants),
    loadElectors(tx, mandants),
    placesOf(tx, ...mandants),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
  );
  return ended.map((procuration) => {
    const mandant = before?.id === procuration.mandant ? before : electors.get(procuration.mandant);
    if (mandant === undefined) throw new Error('a procuration of an elector unknown');
    const today = localDay(mandant, places.communes, at);
    const own = marks.filter(({ elector }) => elector === procuration.mandant);
    const stillToCome = procuration.rounds
      .filter((round) => isToCome(round, { mandant, elections, ...places, at }))
      .filter(({ round }) => !own.some((mark) => mark.round === round))
      .map(({ round }) => round);
    const ending = { at, on: on ?? today, reason, stillToCome };
    return { procuration, ending, markedToday: marksOfDay(procuration, own, today) };
  });
}
