import type { Day } from '#core/calendar/day.ts';
import type { StationId } from '#core/model/ids.ts';
import { inOneWord } from '#core/text/fold.ts';
import { isNamed, nameReadings } from '#core/text/whole-name.ts';
import { inTransaction, pipelined } from '#drizzle/connection/transaction.ts';
import { type Elsewhere, stationsOf } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type Found, throttledOutside } from '#server/limits/roll-look-up.ts';
import { digest } from '#server/records/digest.ts';

/**
 * "Your station is…": by a whole last name and a birth date, names and station only; logged. First
 * names may stand beside the last name: who is on a roll is not told to be on none. How often a station may
 * ask of people outside its own list is limited.
 */
export async function findElsewhere(
  context: CallContext,
  person: { readonly lastName: string; readonly born: Day },
): Promise<{ readonly people: readonly Elsewhere[] }> {
  const { database, caller } = context;
  const key = inOneWord(person.lastName);
  const readings = nameReadings(person.lastName);
  const found = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    pipelined(...readings.map(({ lastName }) => stationsOf(tx, lastName, person.born))),
  );
  const named = found.flatMap((namesakes, place) => {
    const reading = readings[place];
    return reading ? namesakes.filter((namesake) => isNamed(reading, namesake)) : [];
  });
  const people = uniqueOf(named);
  context.access.read(caller, 'station.elsewhere', digest(key, person.born));
  await throttledOutside(context, foundAt(callerStation(context), people));
  return { people };
}

/** A person who is found by two readings of a name is one. */
function uniqueOf(people: readonly Elsewhere[]): readonly Elsewhere[] {
  return [...new Map(people.map((person) => [JSON.stringify(person), person])).values()];
}

function foundAt(station: StationId, people: readonly Elsewhere[]): Found {
  if (people.length === 0) return 'nobody';
  return people.some((person) => person.station !== station) ? 'elsewhere' : 'here';
}
