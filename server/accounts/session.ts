import { hash, randomBytes } from 'node:crypto';
import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, pipelined, SYSTEM } from '#drizzle/connection/transaction.ts';
import {
  type AccountRow,
  endSession,
  endSessionsOf,
  findSessions,
  insertSession,
  loadHabilitation,
  lockCredentials,
  type Session,
  setPassword,
  touchSessions,
} from '#drizzle/queries/accounts.ts';
import { authenticate, type Credentials, opensFromHere } from '#server/accounts/credentials.ts';
import { hashPassword, isPassword } from '#server/accounts/password.ts';
import { tryPassword } from '#server/accounts/try-password.ts';
import type { CallContext, Caller, ServerContext, TryingContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import { batched } from '#server/concurrency/coalesce.ts';
import { ADMIN_CHAIN, appendToChain } from '#server/records/audit-chain.ts';

/** Minutes that a session lasts: a polling day, from before 07:00 when the room is made ready to after 23:00 and the last sheet. */
const MINUTES = 18 * 60;

type OpenedSession = { readonly token: string; readonly expiresAt: Instant; readonly caller: Caller };

/** Opens a session by a name and its password. */
export async function signIn(context: ServerContext, typed: Credentials): Promise<OpenedSession> {
  const { account, by } = await authenticate(context, { ...typed, code: typed.password });
  if (by === 'code') throw new Refused([{ code: 'account-not-activated' }]);
  return startSession(context, account);
}

/** Opens a session by a name and its one-time code, of which `password` takes the place; asked again, that password opens. */
export async function activate(
  context: ServerContext,
  typed: Credentials & { readonly code: string },
): Promise<OpenedSession> {
  const { account, by } = await authenticate(context, typed);
  if (by === 'password') return startSession(context, account);

  const passwordHash = await hashPassword(typed.password);
  return startSession(context, account, async (tx) => {
    await setPassword(tx, account.id, passwordHash);
    const act = { act: 'session.activate', account: account.id, body: {} };
    await appendToChain(tx, { chain: ADMIN_CHAIN, at: context.clock(), ...act });
  });
}

/** An opaque token of 256 bits, of which only the hash is kept; `also` is done in the same transaction. */
async function startSession(
  context: ServerContext,
  account: AccountRow,
  also?: (tx: Tx) => Promise<void>,
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const startedAt = context.machineClock();
  const session = {
    tokenHash: hashToken(token),
    account: account.id,
    startedAt,
    expiresAt: addMinutes(startedAt, MINUTES),
    askedAt: startedAt,
  };
  const caller = await asSystem(context, async (tx) => {
    if (!(await lockCredentials(tx, account))) throw new WrongPassword();
    await insertSession(tx, session);
    await also?.(tx);
    return toCaller(tx, { account, expiresAt: session.expiresAt }, session.tokenHash);
  });
  return { token, expiresAt: session.expiresAt, caller };
}

/** The caller of this token; undefined when the session is unknown, ended, or too old by the machine's clock. */
export async function callerOf(context: ServerContext, token: string): Promise<Caller | undefined> {
  return findCaller(context, hashToken(token));
}

/** Whether the session that a call came with still opens what it did: asked again by what waits long before it answers. */
export async function isStillOpen({ caller, ...context }: CallContext): Promise<boolean> {
  const current = await findCaller(context, caller.tokenHash);
  if (current === undefined || !isSameScope(current.actor, caller.actor)) return false;
  context.recentCallers.remember(current);
  return true;
}

/** */
function isSameScope(session: Caller['actor'], caller: Caller['actor']): boolean {
  return session.role === caller.role && session.station === caller.station && session.commune === caller.commune;
}

/** The caller remembered from the poll just answered on this server; skips the session query once. */
export function recentCaller(context: ServerContext, token: string): Caller | undefined {
  return context.recentCallers.take(hashToken(token));
}

const callersByToken = batched<ReadonlyMap<string, Caller>>();

/** Calls that come together are looked up together. */
async function findCaller(context: ServerContext, tokenHash: string): Promise<Caller | undefined> {
  const callers = await callersByToken(context.closing, tokenHash, (tokenHashes) =>
    inTransaction(context.database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, async (tx) => {
      const at = context.machineClock();
      const sessions = await findSessions(tx, tokenHashes, at);
      const opened = [...sessions].filter(([, { account }]) => opensFromHere(context, account));
      const known = await pipelined(
        ...opened.map(async ([hash, session]) => [hash, await toCaller(tx, session, hash)] as const),
      );
      const aMinuteAgo = addMinutes(at, -1);
      await touchSessions(
        tx,
        opened.flatMap(([hash, { askedAt }]) => (askedAt <= aMinuteAgo ? [hash] : [])),
        at,
      );
      return new Map(known);
    }),
  );
  return callers.get(tokenHash);
}

async function toCaller(
  tx: Tx,
  { account, expiresAt }: Pick<Session, 'account' | 'expiresAt'>,
  tokenHash: string,
): Promise<Caller> {
  const habilitation = account.role === 'officer' ? await loadHabilitation(tx, account.id) : undefined;
  return { account, habilitation, tokenHash, expiresAt, actor: actorOf(account) };
}

export function signOut({ caller, ...context }: CallContext): Promise<void> {
  return asSystem(context, (tx) => endSession(tx, caller.tokenHash));
}

/** Ends every session of the account, the one that asks too. */
export async function changePassword(
  context: TryingContext,
  change: { readonly current: string; readonly next: string },
) {
  const { caller, source } = context;
  const { account } = caller;
  await tryPassword(context, { name: account.name, source }, async () =>
    (await isPassword(account.passwordHash ?? undefined, change.current)) ? account : undefined,
  );
  const passwordHash = await hashPassword(change.next);
  await asSystem(context, async (tx) => {
    if (!(await lockCredentials(tx, account))) throw new WrongPassword();
    await setPassword(tx, account.id, passwordHash);
    await endSessionsOf(tx, account.id);
    const act = { act: 'session.changePassword', account: account.id, body: {} };
    await appendToChain(tx, { chain: ADMIN_CHAIN, at: context.clock(), ...act });
  });
}

export function actorOf({ id, role, elector, commune, station }: AccountRow): Caller['actor'] {
  const scope = { elector: elector ?? undefined, commune: commune ?? undefined, station: station ?? undefined };
  return { role, account: id, ...scope };
}

function hashToken(token: string): string {
  return hash('sha256', token);
}

function asSystem<Result>(
  { database }: Pick<ServerContext, 'database'>,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inTransaction(database, { actor: SYSTEM, access: 'decide' }, run);
}
