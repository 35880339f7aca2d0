import { randomBytes } from 'node:crypto';
import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  type AccountRow,
  endOldestSessions,
  endSession,
  insertSession,
  lockCredentials,
  setPassword,
} from '#drizzle/queries/accounts.ts';
import { hashToken, toCaller } from '#server/accounts/caller.ts';
import { authenticate } from '#server/accounts/credentials.ts';
import { hashPassword } from '#server/accounts/password.ts';
import type { CallContext, Caller, ServerContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import type { PasswordTry } from '#server/limits/password-standing.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** Minutes of a session: a polling day, from the preparation before 07:00 to the last sheet after 23:00. */
const MINUTES = 18 * 60;
/** Sessions of one account at once: as many as a station has terminals, and those that nobody ended. */
const MOST = 20;

type OpenedSession = { readonly token: string; readonly expiresAt: Instant; readonly caller: Caller };

/** Opens a session by a name and its password. */
export async function signIn(context: ServerContext, typed: PasswordTry): Promise<OpenedSession> {
  const { account, by } = await authenticate(context, { ...typed, code: typed.password });
  if (by === 'code') throw new Refused([{ code: 'account-not-activated' }]);
  return startSession(context, account);
}

/**
 * Opens a session by a name and its one-time code, which `password` replaces. After that, the password opens
 * one.
 */
export async function activate(
  context: ServerContext,
  typed: PasswordTry & { readonly code: string },
): Promise<OpenedSession> {
  const { account, by } = await authenticate(context, typed);
  if (by === 'password') return startSession(context, account);

  const passwordHash = await hashPassword(typed.password);
  return startSession(context, account, async (tx) => {
    await setPassword(tx, account.id, passwordHash);
    const act = { act: 'session.activate', account: account.id, body: {} };
    await recordEntries(tx, [{ chain: ADMIN_CHAIN, at: context.clock(), ...act }]);
  });
}

/** `also` is done in the same transaction. */
async function startSession(
  context: ServerContext,
  account: AccountRow,
  also?: (tx: Tx) => Promise<void>,
): Promise<OpenedSession> {
  return asSystem(context.database, async (tx) => {
    if (!(await lockCredentials(tx, account))) throw new WrongPassword();
    const { token, expiresAt, tokenHash } = await addSession(tx, context, { account, minutes: MINUTES });
    await also?.(tx);
    return { token, expiresAt, caller: await toCaller(tx, { account, expiresAt }, tokenHash) };
  });
}

type NewSession = { readonly account: Pick<AccountRow, 'id'>; readonly minutes: number };

/**
 * Adds a session to an account that the transaction holds: an opaque token of 256 bits, of which only the
 * hash is kept. One session more than an account may have ends the oldest.
 */
export async function addSession(tx: Tx, { machineClock }: ServerContext, { account, minutes }: NewSession) {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = hashToken(token);
  const startedAt = machineClock();
  const expiresAt = addMinutes(startedAt, minutes);
  await insertSession(tx, { tokenHash, account: account.id, startedAt, expiresAt, askedAt: startedAt });
  await endOldestSessions(tx, account.id, MOST);
  return { token, tokenHash, expiresAt };
}

export function signOut({ caller, ...context }: CallContext): Promise<void> {
  context.recentCallers.forget(caller.tokenHash);
  return asSystem(context.database, (tx) => endSession(tx, caller.tokenHash));
}
