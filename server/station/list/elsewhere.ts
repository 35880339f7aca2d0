import type { Day } from '#core/calendar/day.ts';
import type { StationId } from '#core/model/ids.ts';
import { inOneWord, isLastName } from '#core/text/fold.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type Elsewhere, stationsOf } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type Found, throttledOutside } from '#server/limits/roll-look-up.ts';
import { digest } from '#server/records/digest.ts';

/**
 * "Your station is…": by a whole last name and a birth date, names and station only; logged. How often
 * a station may ask of people outside its own list is limited.
 */
export async function findElsewhere(
  context: CallContext,
  person: { readonly lastName: string; readonly born: Day },
): Promise<{ readonly people: readonly Elsewhere[] }> {
  const { database, caller } = context;
  const key = inOneWord(person.lastName);
  const namesakes = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    stationsOf(tx, key, person.born),
  );
  const people = namesakes.filter(({ lastName }) => isLastName(lastName, key));
  context.access.read(caller, 'station.elsewhere', digest(key, person.born));
  await throttledOutside(context, foundAt(callerStation(context), people));
  return { people };
}

function foundAt(station: StationId, people: readonly Elsewhere[]): Found {
  if (people.length === 0) return 'nobody';
  return people.some((person) => person.station !== station) ? 'elsewhere' : 'here';
}
