import type { ElectorId } from '#core/model/ids.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';
import { BEGINNING } from '#test/generate/accounts.ts';
import type { Copy } from '#test/generate/copy.ts';
import { idOf, nneOf } from '#test/generate/ids.ts';
import { type DrawnPerson, peopleOf } from '#test/generate/people.ts';
import { drawingOf, electorId, placeOf, type World } from '#test/generate/world.ts';

/** Stations whose people are in memory at once. */
const STATIONS = 20;

/** Copies the people and their lines on the roll, station by station. */
export async function copyElectors(copy: Copy, world: World, onProgress: (count: number) => void): Promise<void> {
  const { layout } = world;
  for (let station = 0; station < layout.stations; station += STATIONS) {
    const count = Math.min(STATIONS, layout.stations - station);
    const stations = Array.from({ length: count }, (_, index) => station + index);
    await copy(
      electors,
      stations.flatMap((each) => peopleOf(drawingOf(world), each).map(rowFrom(world, layout.startOf(each)))),
    );
    await copy(
      registrations,
      stations.flatMap((each) => linesOf(world, each)),
    );
    onProgress(layout.startOf(station + count));
  }
}

function rowFrom(world: World, first: number) {
  return ({ nameKey, hasAddress, ...person }: DrawnPerson, index: number) => ({
    ...person,
    id: electorId(world, first + index),
    nne: nneOf(world.before.electors + first + index),
    usageName: person.usageName ?? null,
    email: hasAddress ? `${nameKey.replaceAll(' ', '.')}@example.org` : null,
    nameKey,
  });
}

/** Order numbers follow the alphabet, from 1. */
function linesOf(world: World, station: number) {
  const { layout, plan, before } = world;
  const { station: id, commune } = placeOf(world, station);
  const first = layout.startOf(station);
  return Array.from({ length: layout.startOf(station + 1) - first }, (_, index) => ({
    id: idOf<string>('registration', plan.seed, before.electors + first + index),
    elector: electorId(world, first + index) satisfies ElectorId,
    list: 'communal' as const,
    commune: commune.code,
    station: id,
    number: index + 1,
    from: BEGINNING,
  }));
}
