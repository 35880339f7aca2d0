import type { Instant } from '#core/calendar/instant.ts';
import { mayLoseAdmin } from '#core/law/access/last-admin.ts';
import { type AccountState, accountState } from '#core/model/account.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import { setCode, setLock } from '#drizzle/queries/account-management.ts';
import { endSessionsOf } from '#drizzle/queries/accounts.ts';
import { forgetSources } from '#drizzle/queries/known-sources.ts';
import { opensFromHere } from '#server/accounts/credentials.ts';
import { codeExpiry } from '#server/accounts/make.ts';
import { type AccountForUpdate, onAccount } from '#server/accounts/perform-account-act.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { accountHash } from '#server/limits/password-subjects.ts';

type OnAccount<More = object> = { readonly key: string; readonly name: string } & More;
/**
 * `isChanged` is false when the account had this state already: a first lock keeps its author, date and
 * reason.
 */
type LockAnswer = { readonly state: AccountState; readonly isChanged: boolean };

/** Locks the account: nobody signs in with the account any more, and the account's sessions end at once. */
export function lockAccount(
  context: CallContext,
  { key, name, reason }: OnAccount<{ readonly reason: string }>,
): Promise<Answer<LockAnswer>> {
  return onAccount<LockAnswer>(
    context,
    { act: 'account.lock', key, name, facts: { reason } },
    async (tx, locked, at) => {
      const { id, lockedAt } = locked.account;
      if (lockedAt !== null) return { ok: true, result: { state: 'locked', isChanged: false } };
      const mayLose = mayLoseAdminNow(context, locked);
      if (!mayLose.ok) return mayLose;

      await setLock(tx, id, { at, by: context.caller.account.id, reason });
      await endSessionsOf(tx, id);
      await forgetSources(tx, accountHash(name));
      return { ok: true, result: { state: 'locked', isChanged: true } };
    },
  );
}

export function unlockAccount(context: CallContext, { key, name }: OnAccount): Promise<Answer<LockAnswer>> {
  return onAccount<LockAnswer>(context, { act: 'account.unlock', key, name }, async (tx, { account }) => {
    await setLock(tx, account.id, undefined);
    const state = accountState({ ...account, lockedAt: null });
    return { ok: true, result: { state, isChanged: account.lockedAt !== null } };
  });
}

type RenewAnswer = { readonly name: string; readonly codeExpiresAt: Instant };

/** A new one-time code in place of the password, whose sessions end. */
export function renewAccount(
  context: CallContext,
  { key, name, codeHash }: OnAccount<{ readonly codeHash: string }>,
): Promise<Answer<RenewAnswer>> {
  return onAccount<RenewAnswer>(
    context,
    { act: 'account.renew', key, name, unlogged: { codeHash } },
    async (tx, locked) => {
      const { id } = locked.account;
      const mayLose = mayLoseAdminNow(context, locked);
      if (!mayLose.ok) return mayLose;

      const codeExpiresAt = codeExpiry(context);
      await setCode(tx, id, { codeHash, codeExpiresAt });
      await endSessionsOf(tx, id);
      await forgetSources(tx, accountHash(name));
      return { ok: true, result: { name, codeExpiresAt } };
    },
  );
}

/** An administrator must be left who could open the others' accounts again. */
function mayLoseAdminNow(context: CallContext, { account, admins }: AccountForUpdate): Verdict<Refusal> {
  const active = admins.filter((admin) => accountState(admin) === 'active' && opensFromHere(context, admin));
  return mayLoseAdmin(
    account.id,
    active.map(({ id }) => id),
  );
}
