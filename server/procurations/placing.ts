import { addDays } from '#core/day.ts';
import type { ElectorId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import { mayTouch } from '#core/rules/placed.ts';
import { orderOf, type Stake } from '#core/rules/standing.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadProcurations, ofPeopleSince } from '#drizzle/queries/procurations.ts';
import { together } from '#drizzle/transaction.ts';
import { stationsOf } from '#server/counter/holds.ts';
import type { Holds } from '#server/write.ts';

/** An act between two people, by what orders it. */
export type Placing = Pick<Stake, 'mandant' | 'mandataire' | 'day' | 'recordedNo' | 'onPaper'>;

/** both people; what the act may displace or be tied with of what its mandataire holds and its mandant gave, with those who gave it; their lists. */
export async function holdsForPlacing(tx: Tx, act: Placing, now: Instant): Promise<Holds> {
  const { mandant, mandataire, day } = act;
  const theirs = ofPeopleSince({ mandants: [mandant], mandataires: [mandataire] }, day);
  const found = await loadProcurations(tx, theirs, now);
  const beside = found.filter((its) => its.status !== 'rejected' && mayTouch(act, orderOf(its)));

  const mandants = [...new Set([mandant, ...beside.map((its) => its.mandant)])];
  const stations = await together(...mandants.map((id) => stationsOf(tx, id, now)));
  return {
    electors: [...new Set([...mandants, mandataire])],
    procurations: beside.map(({ id }) => id),
    stations: [...new Set(stations.flat())],
  };
}

/** The same of an act made now, after all that there is: what a form of that date or a later one gave is beside it. */
export function holdsForActing(
  tx: Tx,
  people: { readonly mandant: ElectorId; readonly mandataire: ElectorId },
  now: Instant,
): Promise<Holds> {
  // The date at the place of the act may be one behind or ahead of the one in Paris.
  const order = { day: addDays(dayAt(now, PARIS), -1), recordedNo: Number.POSITIVE_INFINITY, onPaper: false };
  return holdsForPlacing(tx, { ...people, ...order }, now);
}
