import { asc, eq, inArray } from 'drizzle-orm';
import type { ElectorId, MessageId } from '#core/model/ids.ts';
import { electors } from '#drizzle/schema/people.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import type { Running } from '#test/server/running.ts';

/** People, or messages, of one insert: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 1_000;

type Queued = { readonly id: MessageId; readonly person: Person };

/** Messages of one reference each, in the order in which they are to be sent. Runs as the owner. */
async function queueFor({ database }: Running, people: readonly Person[]): Promise<readonly Queued[]> {
  const queued = people.map((person, index) => ({ id: messageId(index), person }));
  const rows = queued.map(({ id, person }) => ({
    id,
    commune: person.commune,
    elector: person.elector,
    about: 'reference' as const,
    channel: 'email' as const,
    facts: { reference: 'XBQ7V3', lastDay: '2027-05-01' },
    queuedAt: IN_MARCH,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await database.db.insert(outbox).values(rows.slice(from, from + AT_ONCE));
  return queued;
}

let queuedBefore = 0;

/** An id in the order of the calls. */
function messageId(index: number): MessageId {
  if (index === 0) queuedBefore += 1;
  const order = (queuedBefore * 1_000_000 + index).toString(16).padStart(12, '0');
  return newId<MessageId>().replace(/^.{8}-.{4}/, `${order.slice(0, 8)}-${order.slice(8)}`) as MessageId;
}

/** One message each to people whose addresses are as given. */
export async function queueToAddresses(running: Running, addresses: readonly string[]): Promise<readonly Queued[]> {
  const people: Person[] = [];
  for (const email of addresses) {
    const person = await addPerson(running.database);
    await running.database.db.update(electors).set({ email }).where(eq(electors.id, person.elector));
    people.push(person);
  }
  return queueFor(running, people);
}

/** One message each to so many people. */
export async function queueMany(running: Running, count: number): Promise<readonly Queued[]> {
  const people: Person[] = [];
  while (people.length < count)
    people.push(...(await addCrowd(running.database, Math.min(AT_ONCE, count - people.length))));
  return queueFor(running, people);
}

/** The messages of these people as the outbox has them. */
export function rowsOf({ database }: Running, people: readonly { readonly elector: ElectorId }[]) {
  return database.db
    .select()
    .from(outbox)
    .where(
      inArray(
        outbox.elector,
        people.map(({ elector }) => elector),
      ),
    )
    .orderBy(asc(outbox.id));
}
