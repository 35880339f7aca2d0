import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type CounterEntry, entriesWithoutAct } from '#drizzle/queries/counter-entries.ts';
import type { AuthorityDay } from '#drizzle/queries/revocations.ts';
import type { CallContext } from '#server/api/context.ts';
import type { LogEntry } from '#server/counter/log-entry.ts';
import { loadPerson, type Person } from '#server/views/person.ts';

/**
 * what the authority refused or collected on a day, by the log of acts, and how many lines
 * more there are. Each mandant is read with a grant of their own: the authority had this person before it.
 */
export async function linesWithoutAct(
  context: CallContext,
  authorityDay: AuthorityDay,
  at: Instant,
): Promise<{ readonly lines: readonly LogEntry[]; readonly more: number }> {
  const { database, caller } = context;
  const { entries, more } = await inTransaction(database, { actor: caller.actor, access: 'decide' }, (tx) =>
    entriesWithoutAct(tx, authorityDay),
  );
  const people = new Map<ElectorId, Person>();
  for (const mandant of new Set(entries.map((entry) => entry.mandant))) {
    const read = { actor: caller.actor, access: { mandant } };
    people.set(mandant, await inTransaction(database, read, (tx) => loadPerson(tx, mandant, at)));
  }
  const lines = entries.flatMap((entry) => {
    const mandant = people.get(entry.mandant);
    return mandant ? [lineOf(entry, mandant)] : [];
  });
  return { lines, more };
}

function lineOf({ at, reference, refusals, isSigned }: CounterEntry, mandant: Person): LogEntry {
  const collected = isSigned ? ('signed' as const) : ('collected' as const);
  return {
    act: undefined,
    recordedNo: undefined,
    at,
    mandant,
    mandataire: undefined,
    status: refusals.length > 0 ? 'refused' : collected,
    validity: undefined,
    homeVisit: false,
    reference,
    mayAnnulUntil: undefined,
    refusals,
  };
}
