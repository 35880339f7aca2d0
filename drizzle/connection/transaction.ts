import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '#core/law/access/permissions.ts';
import type { Authority } from '#core/model/authority.ts';
import type { AccountId, CommuneCode, ElectorId, ProcurationId, RevocationId, StationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isAftermath } from '#drizzle/connection/errors.ts';
import { ask } from '#drizzle/connection/statement.ts';

/** Who a transaction is for: what row-level security lets be read. */
export type Actor = {
  readonly role: Role | 'system';
  readonly account: AccountId | undefined;
  readonly elector: ElectorId | undefined;
  readonly commune: CommuneCode | undefined;
  readonly station: StationId | undefined;
};

/** `read`: scoped rows, for what is shown; an officer's may add one door. `decide`: all rows, for the facts of a decision. */
export type Use = 'read' | 'decide' | Door;

/** What an officer sees beyond his own acts: a request by its reference, who stands at the counter (and whom that person names), an act of his unit. */
export type Door =
  | { readonly reference: Reference }
  | { readonly mandant: ElectorId; readonly mandataire?: ElectorId }
  | ({ readonly act: ProcurationId | RevocationId } & Pick<Authority, 'unit' | 'placeName'>);

/** Milliseconds a statement may take, and a wait for a row that another act holds. */
const STATEMENT_LIMIT = '8s';
const LOCK_LIMIT = '5s';

/** What is shown is of one moment, however many statements read it. */
const SNAPSHOT = sql`set transaction isolation level repeatable read read only`;

/** `isLook`: of who waits or watches, on connections that no act waits for. */
type Opening = { readonly actor: Actor; readonly use: Use; readonly isLook?: boolean };

/** Whoever acts has a number before it reads anything: a job knows by it which acts may have missed its beginning. */
const NUMBERED = sql`, pg_current_xact_id()`;

/** The one door to the database: role, scope and limits are set before anything else, and travel with what is asked first. */
export function inTransaction<Result>(
  { db, beside }: Database,
  opening: Opening,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return (opening.isLook ? beside : db).transaction(async (tx) => {
    const entering = enter(tx, opening);
    const [, result] = await together(entering, run(tx));
    return result;
  });
}

/** Each setting that a door may have; none is left from the transaction before. */
type Settings = { readonly [name in 'reference' | 'mandant' | 'mandataire' | 'act' | 'unit' | 'placeName']?: string };

async function enter(tx: Tx, opening: Opening): Promise<void> {
  const snapshot = opening.use === 'decide' ? [] : [ask(tx, SNAPSHOT)];
  await together(...snapshot, ask(tx, settingsOf(opening)));
}

function settingsOf({ actor, use, isLook = false }: Opening): SQL {
  const door: Settings = typeof use === 'object' ? use : {};
  const number = use === 'decide' && !isLook ? NUMBERED : sql``;
  return sql`
    select set_config('role', ${use === 'decide' ? 'app_decide' : 'app_read'}, true),
      set_config('statement_timeout', ${STATEMENT_LIMIT}, true), set_config('lock_timeout', ${LOCK_LIMIT}, true),
      set_config('app.role', ${actor.role}, true),
      set_config('app.authority', ${(actor.role === 'officer' && actor.account) || ''}, true),
      set_config('app.elector', ${actor.elector ?? ''}, true), set_config('app.commune', ${actor.commune ?? ''}, true),
      set_config('app.station', ${actor.station ?? ''}, true),
      set_config('app.reference', ${door.reference ?? ''}, true), set_config('app.mandant', ${door.mandant ?? ''}, true),
      set_config('app.mandataire', ${door.mandataire ?? ''}, true), set_config('app.act', ${door.act ?? ''}, true),
      set_config('app.unit', ${door.unit ?? ''}, true), set_config('app.place_name', ${door.placeName ?? ''}, true)
      ${number}`;
}

/**
 * What a transaction asks without waiting between: it travels as one, and what `ask` sends, in the order in which it is called.
 * Waits for all of it, for nothing may go on in a transaction that ended; throws what failed first.
 */
export async function together<const Asked extends readonly Promise<unknown>[]>(
  ...asked: Asked
): Promise<{ -readonly [at in keyof Asked]: Awaited<Asked[at]> }> {
  const answers = await Promise.allSettled(asked);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAftermath(failure)) ?? failures[0];
  return Promise.all(asked);
}
