import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '#core/law/access/permissions.ts';
import type { Authority } from '#core/model/authority.ts';
import type { AccountId, CommuneCode, ElectorId, ProcurationId, RevocationId, StationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isAbortedTransaction } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Who a transaction is for: what row-level security lets be read. */
export type Actor = {
  readonly role: Role | 'system';
  readonly account: AccountId | undefined;
  readonly elector: ElectorId | undefined;
  readonly commune: CommuneCode | undefined;
  readonly station: StationId | undefined;
};

/** The server itself, where no account acts: signing in, loading, logging. */
export const SYSTEM: Actor = {
  role: 'system',
  account: undefined,
  elector: undefined,
  commune: undefined,
  station: undefined,
};

/** `read`: scoped rows, for what is shown; an officer's may add one grant. `decide`: all rows, for the facts of a decision. */
export type Access = 'read' | 'decide' | ReadGrant;

/** What an officer sees beyond his own acts: a request by its reference, who stands at the counter (and whom that person names), an act of his unit. */
export type ReadGrant =
  | { readonly reference: Reference }
  | { readonly mandant: ElectorId; readonly mandataire?: ElectorId }
  | ({ readonly act: ProcurationId | RevocationId } & Pick<Authority, 'unit' | 'placeName'>);

/** Milliseconds a statement may take, and a wait for a row that another act holds. */
const STATEMENT_LIMIT = '8s';
const LOCK_LIMIT = '5s';

/** What is shown is of one moment, however many statements read it. */
const SNAPSHOT = sql`set transaction isolation level repeatable read read only`;

/** `pool`: waiting and watching callers have connections of their own, so that no act waits for them. */
type TransactionOptions = { readonly actor: Actor; readonly access: Access; readonly pool?: 'monitoring' };

/** Whoever acts has a number before it reads anything: a job knows by it which acts may have missed its beginning. */
const ASSIGN_XACT_ID = sql`, pg_current_xact_id()`;

/** The one grant to the database: role, scope and limits are set before anything else, and travel with what is asked first. */
export function inTransaction<Result>(
  { db, monitoring }: Database,
  options: TransactionOptions,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return (options.pool === 'monitoring' ? monitoring : db).transaction(async (tx) => {
    const entering = enter(tx, options);
    const [, result] = await pipelined(entering, run(tx));
    return result;
  });
}

/** Each setting that a grant may have; none is left from the transaction before. */
type GrantSettings = {
  readonly [name in 'reference' | 'mandant' | 'mandataire' | 'act' | 'unit' | 'placeName']?: string;
};

async function enter(tx: Tx, options: TransactionOptions): Promise<void> {
  const snapshot = options.access === 'decide' ? [] : [query(tx, SNAPSHOT)];
  await pipelined(...snapshot, query(tx, settingsOf(options)));
}

function settingsOf({ actor, access, pool }: TransactionOptions): SQL {
  const grant: GrantSettings = typeof access === 'object' ? access : {};
  const number = access === 'decide' && pool !== 'monitoring' ? ASSIGN_XACT_ID : sql``;
  return sql`
    select set_config('role', ${access === 'decide' ? 'app_decide' : 'app_read'}, true),
      set_config('statement_timeout', ${STATEMENT_LIMIT}, true), set_config('lock_timeout', ${LOCK_LIMIT}, true),
      set_config('app.role', ${actor.role}, true),
      set_config('app.authority', ${(actor.role === 'officer' && actor.account) || ''}, true),
      set_config('app.elector', ${actor.elector ?? ''}, true), set_config('app.commune', ${actor.commune ?? ''}, true),
      set_config('app.station', ${actor.station ?? ''}, true),
      set_config('app.reference', ${grant.reference ?? ''}, true), set_config('app.mandant', ${grant.mandant ?? ''}, true),
      set_config('app.mandataire', ${grant.mandataire ?? ''}, true), set_config('app.act', ${grant.act ?? ''}, true),
      set_config('app.unit', ${grant.unit ?? ''}, true), set_config('app.place_name', ${grant.placeName ?? ''}, true)
      ${number}`;
}

/**
 * What a transaction asks without waiting between: it travels as one, and what `query` sends, in the order in which it is called.
 * Waits for all of it, for nothing may go on in a transaction that ended; throws what failed first.
 */
export async function pipelined<const Asked extends readonly Promise<unknown>[]>(
  ...asked: Asked
): Promise<{ -readonly [at in keyof Asked]: Awaited<Asked[at]> }> {
  const answers = await Promise.allSettled(asked);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAbortedTransaction(failure)) ?? failures[0];
  return Promise.all(asked);
}
