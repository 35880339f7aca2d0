import type { Instant } from '#core/calendar/instant.ts';
import { maySpare } from '#core/law/access/last-admin.ts';
import { type AccountState, accountState } from '#core/model/account.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import { setCode, setLock } from '#drizzle/queries/account-management.ts';
import { endSessionsOf } from '#drizzle/queries/accounts.ts';
import { opensFromHere } from '#server/accounts/credentials.ts';
import { codeExpiry } from '#server/accounts/make.ts';
import { type Held, onAccount } from '#server/accounts/on-account.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';

type On<More = object> = { readonly key: string; readonly name: string } & More;
/** `isChanged` is false when it was so already: who locked first, when and why stays. */
type Locked = { readonly state: AccountState; readonly isChanged: boolean };

/** Nobody signs in by it any more, and its sessions end at once. */
export function lockAccount(
  context: CallContext,
  { key, name, reason }: On<{ readonly reason: string }>,
): Promise<Answer<Locked>> {
  return onAccount<Locked>(context, { act: 'account.lock', key, name, facts: { reason } }, async (tx, held, at) => {
    const { id, lockedAt } = held.account;
    if (lockedAt !== null) return { ok: true, result: { state: 'locked', isChanged: false } };
    const spared = maySpareNow(context, held);
    if (!spared.ok) return spared;

    await setLock(tx, id, { at, by: context.caller.account.id, reason });
    await endSessionsOf(tx, id);
    return { ok: true, result: { state: 'locked', isChanged: true } };
  });
}

export function unlockAccount(context: CallContext, { key, name }: On): Promise<Answer<Locked>> {
  return onAccount<Locked>(context, { act: 'account.unlock', key, name }, async (tx, { account }) => {
    await setLock(tx, account.id, undefined);
    const state = accountState({ ...account, lockedAt: null });
    return { ok: true, result: { state, isChanged: account.lockedAt !== null } };
  });
}

type Renewed = { readonly name: string; readonly codeExpiresAt: Instant };

/** A new one-time code in place of the password, whose sessions end. */
export function renewAccount(
  context: CallContext,
  { key, name, codeHash }: On<{ readonly codeHash: string }>,
): Promise<Answer<Renewed>> {
  return onAccount<Renewed>(context, { act: 'account.renew', key, name, unlogged: { codeHash } }, async (tx, held) => {
    const { id } = held.account;
    const spared = maySpareNow(context, held);
    if (!spared.ok) return spared;

    const codeExpiresAt = codeExpiry(context);
    await setCode(tx, id, { codeHash, codeExpiresAt });
    await endSessionsOf(tx, id);
    return { ok: true, result: { name, codeExpiresAt } };
  });
}

/** Someone must stay who could let the others in again. */
function maySpareNow(context: CallContext, { account, admins }: Held): Verdict<Refusal> {
  const active = admins.filter((admin) => accountState(admin) === 'active' && opensFromHere(context, admin));
  return maySpare(
    account.id,
    active.map(({ id }) => id),
  );
}
