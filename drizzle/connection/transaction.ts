import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '#core/law/access/permissions.ts';
import type { Authority } from '#core/model/authority.ts';
import type { AccountId, CommuneCode, ElectorId, ProcurationId, RevocationId, StationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isAbortedTransaction } from '#drizzle/connection/errors.ts';
import {
  IDLE_LIMIT,
  JOB_IDLE_LIMIT,
  KEEPALIVES,
  LOCK_LIMIT,
  NO_LIMIT,
  STATEMENT_LIMIT,
  TRANSACTION_LIMIT,
} from '#drizzle/connection/limits.ts';
import { query } from '#drizzle/connection/statement.ts';

/**
 * The person or part of the program that a transaction is for: row-level security decides by it what may be
 * read (R-77).
 */
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

/**
 * `read`: the rows of the actor's scope, to be shown. `decide`: every row, for the facts of a decision.
 * `verify`: every row of one moment, to be compared with the log, however long that takes. A grant: `read`,
 * and one thing more.
 */
export type Access = 'read' | 'decide' | 'verify' | ReadGrant;

/**
 * Rows that an officer may read beside the officer's own acts: a request by its reference, the person at the
 * counter and the mandataire that this person names, or an act of the officer's unit. The reference of a
 * request that is neither withdrawn nor established names the person at the counter; `misses`: the hash of
 * the caller's look-ups, which are read with it (R-71).
 */
export type ReadGrant =
  | { readonly reference: Reference; readonly misses?: string }
  | { readonly mandant: ElectorId; readonly mandataire?: ElectorId }
  | ({ readonly act: ProcurationId | RevocationId } & Pick<Authority, 'unit' | 'placeName'>);

/**
 * A statement is planned once a connection, whatever its values: planning took longer than running. A
 * transaction says so itself, as neither a pooler nor the preparation of the database has to then.
 */
const PLANNED_ONCE = sql`set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)`;

/** All statements of a read see one moment of the database. */
const SNAPSHOT = sql`set transaction isolation level repeatable read read only`;

/**
 * A read of rows that are shown to `actor`; `session`: the hash of the caller's token, for a read that checks
 * the session.
 */
export type Reading = {
  readonly actor: Actor;
  readonly access: Exclude<Access, 'decide' | 'verify'>;
  readonly session?: string | undefined;
};

/**
 * `pool`: waiting and watching callers have connections of their own, so that no act waits for them; what
 * takes minutes has one as well, and no limit of time.
 */
type TransactionOptions = Omit<Reading, 'access'> & {
  readonly access: Access;
  readonly pool?: 'monitoring' | 'long' | undefined;
  /** The transaction holds a job while others do the parts of it. */
  readonly isOfJob?: boolean;
  /** Milliseconds of a wait for a row, in the place of `LOCK_LIMIT`. */
  readonly lockLimit?: number;
};

/**
 * Gives an act its transaction number before it reads anything: a job knows by it which acts may not have
 * seen the job.
 */
const ASSIGN_XACT_ID = sql`, pg_current_xact_id()`;

/**
 * The way into the database, but for single statements (single-statement.ts): role, scope and limits are set
 * before any statement, and sent together with the first one.
 */
export function inTransaction<Result>(
  database: Database,
  options: TransactionOptions,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const pools = database[options.pool ?? 'calls'];
  return pools[seesEveryRow(options.access) ? 'decide' : 'read'].transaction(async (tx) => {
    const entering = enter(tx, options, database.engine);
    const [, result] = await pipelined(entering, run(tx));
    return result;
  });
}

function seesEveryRow(access: Access): boolean {
  return access === 'decide' || access === 'verify';
}

async function enter(tx: Tx, options: TransactionOptions, engine: Database['engine']): Promise<void> {
  const scope = scopeOf(options);
  const { reference } = scope;
  const limits = engine === 'postgres' ? sql`, ${limitsOf(options)}` : sql``;
  const statements = [
    ...(options.access === 'decide' ? [] : [SNAPSHOT]),
    settingsOf(options, scope, limits),
    ...(reference === undefined ? [] : [enterScope({ reference })]),
  ];
  await pipelined(...statements.map((statement) => query(tx, statement)));
}

/** A transaction by the login, for what changes the database as a whole: it has neither role nor limits. */
export function asOwner<Result>({ db }: Pick<Database, 'db'>, run: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(run);
}

/** The names that row-level security decides by (drizzle/sql/scope.sql), each with its text. */
type Scope = { readonly [name in (typeof SCOPE)[number]]?: string | undefined };

const SCOPE = [
  'role',
  'authority',
  'elector',
  'commune',
  'station',
  'reference',
  'mandant',
  'mandataire',
  'act',
  'unit',
  'place_name',
  'session',
  'misses',
] as const;

export function scopeOf({ actor, access, session }: TransactionOptions): Scope {
  const { role, account, elector, commune, station } = actor;
  const { placeName, ...grant }: Grant = typeof access === 'object' ? access : {};
  const authority = role === 'officer' ? account : undefined;
  return { role, authority, elector, commune, station, ...grant, place_name: placeName, session };
}

/** Each name that a grant may have. */
type Grant = {
  readonly [name in 'reference' | 'misses' | 'mandant' | 'mandataire' | 'act' | 'unit' | 'placeName']?: string;
};

/** Enters a scope in the reading role; that of a reference names its mandant as well. */
function enterScope(scope: Scope): SQL {
  return sql`select enter_scope(${JSON.stringify(scope)}::text::json)`;
}

/** Every name is set: none is left from the transaction before. */
function settingsOf({ access, pool, lockLimit }: TransactionOptions, scope: Scope, limits: SQL): SQL {
  const limit = access === 'verify' || pool === 'long' ? NO_LIMIT : STATEMENT_LIMIT;
  const number = access === 'decide' && pool !== 'monitoring' ? ASSIGN_XACT_ID : sql``;
  const names = SCOPE.map((name) => sql`set_config(${sql.raw(`'app.${name}'`)}, ${scope[name] ?? ''}, true)`);
  return sql`
    select set_config('role', ${seesEveryRow(access) ? 'app_decide' : 'app_read'}, true), ${PLANNED_ONCE},
      set_config('statement_timeout', ${`${limit}`}, true), set_config('lock_timeout', ${`${lockLimit ?? LOCK_LIMIT}`}, true),
      ${sql.join(names, sql`, `)} ${number} ${limits}`;
}

/** The keepalives are of the session, which a pooler does not let be given at the start of a connection. */
const KEPT_ALIVE = sql.raw(`case when current_setting('app.keepalives', true) = 'set' then null else concat(
  ${Object.entries({ ...KEEPALIVES, 'app.keepalives': 'set' })
    .map(([name, value]) => `set_config('${name}', '${value}', false)`)
    .join(', ')}) end`);

/** What frees the rows of a server that is frozen or gone. The embedded engine has no other server. */
function limitsOf({ access, pool, isOfJob = pool === 'long' }: TransactionOptions): SQL {
  const idle = sql`set_config('idle_in_transaction_session_timeout', ${`${isOfJob ? JOB_IDLE_LIMIT : IDLE_LIMIT}`}, true)`;
  const whole = access === 'decide' && !isOfJob ? TRANSACTION_LIMIT : 0;
  return sql`${KEPT_ALIVE}, ${idle}, case when current_setting('server_version_num')::int >= 170000
    then set_config('transaction_timeout', ${`${whole}`}, true) end`;
}

/**
 * Statements of a transaction that do not wait for each other's answers: they are sent together and run in
 * the order of their calls of `query`. Waits for all of them, as nothing may go on in a transaction that
 * ended, and throws what failed first.
 */
export async function pipelined<const Asked extends readonly Promise<unknown>[]>(
  ...asked: Asked
): Promise<{ -readonly [at in keyof Asked]: Awaited<Asked[at]> }> {
  const answers = await Promise.allSettled(asked);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAbortedTransaction(failure)) ?? failures[0];
  return Promise.all(asked);
}
