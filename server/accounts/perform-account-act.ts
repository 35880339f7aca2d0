import type { Instant } from '#core/calendar/instant.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { lockAccount, lockAdmins } from '#drizzle/queries/account-management.ts';
import { type AccountRow, findAccount } from '#drizzle/queries/accounts.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** `unlogged`: what opens an account is in no log. */
type AccountAct = {
  readonly act: string;
  readonly key: string;
  readonly name: string;
  readonly facts?: object;
  readonly unlogged?: object;
};
/** `admins`: all of them, when it is one of theirs. */
export type AccountForUpdate = { readonly account: AccountRow; readonly admins: readonly AccountRow[] };
type Decision<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

/** An act of an administrator on one account, which is held. */
export function onAccount<Result>(
  context: CallContext,
  { act, key, name, facts, unlogged }: AccountAct,
  decide: (tx: Tx, locked: AccountForUpdate, now: Instant) => Promise<Decision<Result>>,
): Promise<Answer<Result>> {
  return performAct(context, {
    name: act,
    key,
    input: { name, ...facts, ...unlogged },
    lockFirst: (tx) => findForUpdate(tx, name),
    locksFor: async () => NO_LOCKS,
    decide: async (tx, now) => {
      const locked = await findForUpdate(tx, name);
      if (locked === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'account-unknown', name }], { auditFacts: {} });

      const about = { account: locked.account.id, ...facts };
      const decided = await decide(tx, locked, now);
      if (!decided.ok) return refusedOutcome(ADMIN_CHAIN, decided.reasons, { auditFacts: about });
      return accepted(ADMIN_CHAIN, decided.result, { auditFacts: about });
    },
  });
}

/**
 * Locks an administrator's account with those of all administrators, so that two who lock each other take
 * turns.
 */
async function findForUpdate(tx: Tx, name: string): Promise<AccountForUpdate | undefined> {
  const named = await findAccount(tx, name);
  if (named === undefined) return undefined;
  const admins = named.role === 'admin' ? await lockAdmins(tx) : [];
  const account = named.role === 'admin' ? admins.find(({ id }) => id === named.id) : await lockAccount(tx, named.id);
  return account && { account, admins };
}
