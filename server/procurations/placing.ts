import { addDays, type Day } from '#core/day.ts';
import type { ElectorId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import { isLiving, type Procuration } from '#core/procuration.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadProcurations, ofPeople } from '#drizzle/queries/procurations.ts';
import { together } from '#drizzle/transaction.ts';
import { stationsOf } from '#server/counter/holds.ts';
import type { Holds } from '#server/write.ts';

type People = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

/** what an act may displace when it was established first: all that its mandataire holds and its mandant gave, with those who gave it and their lists. */
export async function holdsForPlacing(tx: Tx, { mandant, mandataire }: People, now: Instant): Promise<Holds> {
  const yesterday = addDays(dayAt(now, PARIS), -1);
  const theirs = await loadProcurations(tx, ofPeople({ mandants: [mandant], mandataires: [mandataire] }), now);
  const beside = theirs.filter((its) => isOfNow(its, yesterday));

  const mandants = [...new Set([mandant, ...beside.map((its) => its.mandant)])];
  const stations = await together(...mandants.map((id) => stationsOf(tx, id, now)));
  return {
    electors: [...new Set([...mandants, mandataire])],
    procurations: beside.map(({ id }) => id),
    stations: [...new Set(stations.flat())],
  };
}

/** Living, or used at a round of these days: what may lose a place, or be flagged beside one that does. */
function isOfNow(procuration: Procuration, yesterday: Day): boolean {
  return isLiving(procuration) || procuration.rounds.some(({ day }) => day >= yesterday);
}
