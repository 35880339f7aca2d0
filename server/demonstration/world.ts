import type { Day } from '#core/calendar/day.ts';
import type { Clock, Instant } from '#core/calendar/instant.ts';
import type { Commune, Election } from '#core/model/election.ts';
import type { ElectionId, ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertCommunes, insertElectors, insertStations } from '#drizzle/queries/demonstration.ts';
import { insertElection } from '#drizzle/queries/elections.ts';
import { electionsAsOf, type PlannedElection } from '#server/demonstration/elections.ts';
import { type Person, peopleAsOf } from '#server/demonstration/people.ts';
import { hoursOf, STATIONS } from '#server/demonstration/rolls.ts';
import { nameKey } from '#server/electors/identify.ts';
import { uuid } from '#server/records/uuid.ts';

export type PersonWithId = Person & { readonly id: ElectorId };
/** What is there before anyone acts; people by their handles, the election that polls today first. */
export type World = {
  readonly places: readonly Commune[];
  readonly people: ReadonlyMap<string, PersonWithId>;
  readonly today: Election;
  readonly municipal: Election;
};

export function personOf({ people }: World, handle: string): PersonWithId {
  const person = people.get(handle);
  if (person === undefined) throw new Error(`the demonstration has nobody called ${handle}`);
  return person;
}

/** The elections and the people as of now, with ids of this database. */
export function worldAsOf(at: { now: Instant; today: Day }, places: readonly Commune[], machineClock: Clock): World {
  const { now, today } = at;
  const [first, second] = electionsAsOf(now, places);
  const people = peopleAsOf(today).map(
    (person) => [person.handle, { ...person, id: uuid<ElectorId>(machineClock) }] as const,
  );
  return {
    places,
    people: new Map(people),
    today: withIds(first, machineClock),
    municipal: withIds(second, machineClock),
  };
}

/**
 * What acts leave on people and stations: how often an elector was locked, by handle, and the address that
 * the elector gave; how often a station's list has changed.
 */
export type Touched = {
  readonly electors: ReadonlyMap<string, { readonly version: number; readonly email?: string }>;
  readonly stations: ReadonlyMap<StationId, number>;
};

export async function insertWorld(
  tx: Tx,
  { places, people, today, municipal }: World,
  { machineClock, touched }: { readonly machineClock: Clock; readonly touched: Touched | undefined },
): Promise<void> {
  await insertCommunes(tx, places);
  await insertStations(
    tx,
    STATIONS.map(({ station, commune }) => {
      return { id: station, commune, ...hoursOf(station), changeNo: touched?.stations.get(station) ?? 0 };
    }),
  );
  await insertElection(tx, today);
  await insertElection(tx, municipal);
  await insertElectors(
    tx,
    [...people.values()].map(({ handle, lines, ...person }) => ({
      elector: { ...person, nameKey: nameKey(person), version: 0, ...touched?.electors.get(handle) },
      lines: lines.map((line) => ({ ...line, id: uuid(machineClock), elector: person.id })),
    })),
  );
}

function withIds(held: PlannedElection, machineClock: Clock): Election {
  const rounds = held.rounds.map((round) => ({ ...round, id: uuid<RoundId>(machineClock) }));
  return { ...held, id: uuid<ElectionId>(machineClock), rounds };
}
