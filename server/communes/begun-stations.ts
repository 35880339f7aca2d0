import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Station } from '#core/law/elections/place-import.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isPolledIn } from '#core/law/entitlement/held-in.ts';
import { hasBegunToday } from '#core/law/polling-day/begun.ts';
import type { Communes, Hours } from '#core/model/election.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElections } from '#drizzle/queries/places.ts';
import { declaredOpenings } from '#drizzle/queries/polls.ts';

type Known = { readonly communes: Communes; readonly hours: ReadonlyMap<StationId, Hours>; readonly at: Instant };

/** those of these stations that have begun to vote today, each by the clock of its commune. */
export async function begunStations(
  tx: Tx,
  stations: readonly Station[],
  { communes, hours, at }: Known,
): Promise<ReadonlySet<StationId>> {
  if (stations.length === 0) return new Set();
  const elections = await loadElections(tx, dayAt(at, PARIS));
  const openings = await declaredOpenings(
    tx,
    stations.map(({ id }) => id),
  );
  const declared = new Set(openings.map(({ station, round, day }) => `${station} ${round} ${day}`));
  const begun = stations.filter(({ id, commune: code }) => {
    const [commune, planned] = [communes.get(code), hours.get(id)];
    if (commune === undefined || planned === undefined) return false;
    const rounds = elections.filter((election) => isPolledIn(commune, election)).flatMap((election) => election.rounds);
    return rounds.some((round) => {
      const day = pollingDay(round, commune);
      const isDeclared = declared.has(`${id} ${round.id} ${day}`);
      const { isCalledOff } = round;
      return hasBegunToday({ round: { day, isCalledOff }, zone: commune.zone, hours: planned, isDeclared }, at);
    });
  });
  return new Set(begun.map(({ id }) => id));
}
