import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Communes, Election } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { BEGINNING, type BureauAccounts } from '#test/generate/accounts.ts';
import { idOf, nneOf } from '#test/generate/ids.ts';
import type { Layout } from '#test/generate/layout.ts';
import { type Drawing, type DrawnPerson, peopleOf } from '#test/generate/people.ts';
import type { Place } from '#test/generate/places.ts';
import type { Plan } from '#test/generate/plan.ts';

/** How many of each the database held before. */
export type ExistingCounts = {
  readonly electors: number;
  readonly stations: number;
  readonly requests: number;
  readonly procurations: number;
  readonly marks: number;
  /** The last recorded number. */
  readonly recordedNo: number;
};

/** All that the rows are made from. */
export type World = {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly before: ExistingCounts;
  readonly now: Instant;
  readonly today: Day;
  readonly places: readonly Place[];
  readonly communes: Communes;
  readonly elections: readonly [Election, Election];
  readonly bureaus: BureauAccounts;
};

export function electorId({ plan, before }: World, place: number): ElectorId {
  return idOf<ElectorId>('elector', plan.seed, before.electors + place);
}

export function placeOf({ places }: World, station: number): Place {
  const place = places[station];
  if (place === undefined) throw new RangeError(`there is no station ${station}`);
  return place;
}

export function drawingOf({ layout, plan, before, today }: World): Drawing {
  return { layout, today, seed: plan.seed, firstStation: before.stations };
}

/** Electors as core reads them, by place; the stations read last are cached. */
export function electorsOf(world: World): (place: number) => Elector {
  const people = lastStations(drawingOf(world));
  return (place) => {
    const station = world.layout.stationOf(place);
    const first = world.layout.startOf(station);
    const person = people(station)[place - first];
    if (person === undefined) throw new RangeError(`there is no elector ${place}`);
    const { lastName, usageName, firstNames, sex, born } = person;
    const where = placeOf(world, station);
    const line = { list: 'communal', commune: where.commune.code, station: where.station } as const;
    const registrations = [{ ...line, number: place - first + 1, isSpecial: false, from: BEGINNING, to: undefined }];
    const nne = nneOf(world.before.electors + place);
    const life = { isProtected: false, lost: undefined };
    return { id: electorId(world, place), nne, lastName, usageName, firstNames, sex, born, ...life, registrations };
  };
}

const KEPT = 8;

function lastStations(drawing: Drawing): (station: number) => readonly DrawnPerson[] {
  const kept = new Map<number, readonly DrawnPerson[]>();
  return (station) => {
    const people = kept.get(station) ?? peopleOf(drawing, station);
    kept.delete(station);
    kept.set(station, people);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return people;
  };
}
