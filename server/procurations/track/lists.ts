import type { Instant } from '#core/calendar/instant.ts';
import type { ListedIn, PrintedOn } from '#core/model/course.ts';
import type { ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { firstLists, firstPrints } from '#drizzle/queries/courses.ts';
import { type KnownFacts, partOf } from '#server/procurations/track/facts.ts';
import { listedStations } from '#server/procurations/track/steps.ts';

/** The numbered list of a station that first had a procuration, and the paper that first had it. */
export type Lists = {
  readonly listedIn: (station: StationId, round: RoundId, since: Instant) => ListedIn | undefined;
  readonly printedOn: (procuration: ProcurationId, station: StationId, round: RoundId) => PrintedOn | undefined;
};

/** nothing for a reader who may not see the lists of the station. */
export async function listsOf(tx: Tx, procurations: readonly Procuration[], facts: KnownFacts): Promise<Lists> {
  const stations = procurations.flatMap((procuration) =>
    listedStations(procuration, partOf(procuration, facts)).map(({ station, round, since }) => {
      return { procuration: procuration.id, station, round: round.id, since };
    }),
  );
  const [lists, prints] = await pipelined(firstLists(tx, stations), firstPrints(tx, stations));
  return {
    listedIn: (station, round, since) => lists.get(`${station} ${round} ${since}`),
    printedOn: (procuration, station, round) => prints.get(`${procuration} ${station} ${round}`),
  };
}
