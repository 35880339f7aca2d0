import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, toEpoch } from '#core/calendar/instant.ts';
import { isAllowed } from '#core/law/access/permissions.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { RoundFact } from '#core/model/refusal.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { schemaState } from '#drizzle/connection/migrate.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type Activity, loadActivity } from '#drizzle/queries/activity.ts';
import { loadElections } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';

export type ServerStatus = {
  readonly version: string;
  readonly engine: Database['engine'];
  readonly migrations: { readonly applied: number; readonly known: number };
  readonly at: Instant;
  readonly startedAt: Instant;
  readonly uptimeSeconds: number;
  /** The rounds polled today, by the date of Paris, in metropolitan France or a territory. */
  readonly polled: readonly RoundFact[];
  /** Shown to an administrator. */
  readonly activity: Activity | undefined;
};

/** The state of this server, and the polls of today. */
export async function status(context: CallContext): Promise<ServerStatus> {
  const { database, caller, version, startedAt } = context;
  const at = context.clock();
  const today = dayAt(at, PARIS);
  const migrations = await schemaState(database);
  const uptimeSeconds = Math.round((toEpoch(context.machineClock()) - toEpoch(startedAt)) / 1000);
  const known = { version, engine: database.engine, migrations, at, startedAt, uptimeSeconds };

  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const polled = (await loadElections(tx, today)).flatMap((election) => polledOn(today, election));
    const rounds = polled.map(({ id }) => id);
    const isShown = isAllowed(caller.account.role, 'state.read');
    const activity = isShown ? await loadActivity(tx, { today, polled: rounds }) : undefined;
    return { ...known, polled: polled.map(({ fact }) => fact), activity };
  });
}

type Polled = { readonly id: Round['id']; readonly fact: RoundFact };

function polledOn(today: Day, { name, rounds }: Election): readonly Polled[] {
  return rounds
    .filter(({ day, dates, isCalledOff }) => !isCalledOff && (day === today || Object.values(dates).includes(today)))
    .map(({ id, number, day }) => ({ id, fact: { election: name, number, day } }));
}
