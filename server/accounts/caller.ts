import { hash } from 'node:crypto';
import { addMinutes } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, pipelined, SYSTEM } from '#drizzle/connection/transaction.ts';
import {
  type AccountRow,
  findSessions,
  loadHabilitation,
  type Session,
  touchSessions,
} from '#drizzle/queries/accounts.ts';
import { opensFromHere } from '#server/accounts/credentials.ts';
import type { CallContext, Caller, ServerContext } from '#server/api/context.ts';
import { isSameScope } from '#server/api/scope.ts';
import { batched } from '#server/concurrency/coalesce.ts';

/**
 * The caller of this token; undefined when the session is unknown, ended, or too old by the machine's clock.
 */
export async function callerOf(context: ServerContext, token: string): Promise<Caller | undefined> {
  const caller = await findCaller(context, hashToken(token));
  if (caller !== undefined) context.recentCallers.remember(caller);
  return caller;
}

/** Whether the session of a call that waited still gives the same rights, checked before it is answered. */
export async function isStillOpen({ caller, ...context }: CallContext): Promise<boolean> {
  const current = await findCaller(context, caller.tokenHash);
  if (current === undefined || !isSameScope(current.actor, caller.actor)) {
    context.recentCallers.forget(caller.tokenHash);
    return false;
  }
  context.recentCallers.remember(current);
  return true;
}

/** The caller of a session that this server looked up lately, for a call that has it checked again. */
export function recentCaller(context: ServerContext, token: string): Caller | undefined {
  return context.recentCallers.recall(hashToken(token));
}

const callersByToken = batched<ReadonlyMap<string, Caller>>();

/** One query finds the sessions of all the calls that come together. */
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

export async function toCaller(
  tx: Tx,
  { account, expiresAt }: Pick<Session, 'account' | 'expiresAt'>,
  tokenHash: string,
): Promise<Caller> {
  const habilitation = account.role === 'officer' ? await loadHabilitation(tx, account.id) : undefined;
  return { account, habilitation, tokenHash, expiresAt, actor: actorOf(account) };
}

export function actorOf({ id, role, elector, commune, station }: AccountRow): Caller['actor'] {
  const scope = { elector: elector ?? undefined, commune: commune ?? undefined, station: station ?? undefined };
  return { role, account: id, ...scope };
}

export function hashToken(token: string): string {
  return hash('sha256', token);
}
