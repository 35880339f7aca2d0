import { sql } from 'drizzle-orm';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/ids.ts';
import type { Role } from '#core/permissions.ts';
import type { Reference } from '#core/reference.ts';
import type { Database, Tx } from '#drizzle/db.ts';

/** Who a transaction is for: what row-level security lets be read. */
export type Actor = {
  readonly role: Role | 'system';
  readonly account: AccountId | undefined;
  readonly elector: ElectorId | undefined;
  readonly commune: CommuneCode | undefined;
  readonly station: StationId | undefined;
};

/** `read`: scoped rows, for what is shown; an officer's adds the one request of its reference. `decide`: all rows, for the facts of a decision. */
export type Use = 'read' | 'decide' | { readonly reference: Reference };

/** Milliseconds a statement may take, and a wait for a row that another act holds. */
const STATEMENT_LIMIT = '8s';
const LOCK_LIMIT = '5s';

/** What is shown is of one moment, however many statements read it. */
const SNAPSHOT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

type Opening = { readonly actor: Actor; readonly use: Use };

/** The one door to the database: sets role, scope and limits in one statement, then runs. */
export function inTransaction<Result>(
  { db }: Database,
  opening: Opening,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const settings = opening.use === 'decide' ? undefined : SNAPSHOT;
  return db.transaction(async (tx) => {
    await enter(tx, opening);
    return run(tx);
  }, settings);
}

async function enter(tx: Tx, { actor, use }: Opening): Promise<void> {
  await tx.execute(sql`
    select set_config('role', ${use === 'decide' ? 'app_decide' : 'app_read'}, true),
      set_config('statement_timeout', ${STATEMENT_LIMIT}, true), set_config('lock_timeout', ${LOCK_LIMIT}, true),
      set_config('app.role', ${actor.role}, true),
      set_config('app.authority', ${(actor.role === 'officer' && actor.account) || ''}, true),
      set_config('app.elector', ${actor.elector ?? ''}, true), set_config('app.commune', ${actor.commune ?? ''}, true),
      set_config('app.station', ${actor.station ?? ''}, true),
      set_config('app.reference', ${typeof use === 'object' ? use.reference : ''}, true)`);
}
