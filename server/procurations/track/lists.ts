import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { firstLists, firstPrints } from '#drizzle/queries/courses.ts';
import { type KnownFacts, partOf } from '#server/procurations/track/facts.ts';
import { type Lists, listedStations } from '#server/procurations/track/steps.ts';

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
