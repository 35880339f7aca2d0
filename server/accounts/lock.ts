import { type AccountState, accountState } from '#core/account.ts';
import type { Instant } from '#core/instant.ts';
import type { Refusal } from '#core/refusal.ts';
import { maySpare } from '#core/rules/last-admin.ts';
import type { Reasons, Verdict } from '#core/verdict.ts';
import type { Tx } from '#drizzle/db.ts';
import { holdAccount, holdAdmins, setCode, setLock } from '#drizzle/queries/account-management.ts';
import { type AccountRow, endSessionsOf, findAccount } from '#drizzle/queries/accounts.ts';
import { opensFromHere } from '#server/accounts/credentials.ts';
import { codeExpiry, NO_ROWS } from '#server/accounts/make.ts';
import { ADMIN_CHAIN } from '#server/audit/chain.ts';
import type { CallContext } from '#server/context.ts';
import { done, refusal } from '#server/outcome.ts';
import type { Answer } from '#server/refused.ts';
import { write } from '#server/write.ts';

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

/** `unlogged`: what opens an account is in no log. */
type Act = {
  readonly act: string;
  readonly key: string;
  readonly name: string;
  readonly facts?: object;
  readonly unlogged?: object;
};
/** `admins`: all of them, when it is one of theirs. */
type Held = { readonly account: AccountRow; readonly admins: readonly AccountRow[] };
type Decided<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

function onAccount<Result>(
  context: CallContext,
  { act, key, name, facts, unlogged }: Act,
  decide: (tx: Tx, held: Held, now: Instant) => Promise<Decided<Result>>,
): Promise<Answer<Result>> {
  return write(context, {
    name: act,
    key,
    input: { name, ...facts, ...unlogged },
    find: async () => NO_ROWS,
    decide: async (tx, now) => {
      const held = await hold(tx, name);
      if (held === undefined) return refusal(ADMIN_CHAIN, [{ code: 'account-unknown', name }], { about: {} });

      const about = { account: held.account.id, ...facts };
      const decided = await decide(tx, held, now);
      if (!decided.ok) return refusal(ADMIN_CHAIN, decided.reasons, { about });
      return done(ADMIN_CHAIN, decided.result, { about });
    },
  });
}

/** An administrator's with all the others': two who lock each other at once do so one after the other. */
async function hold(tx: Tx, name: string): Promise<Held | undefined> {
  const found = await findAccount(tx, name);
  if (found === undefined) return undefined;
  const admins = found.role === 'admin' ? await holdAdmins(tx) : [];
  const account = found.role === 'admin' ? admins.find(({ id }) => id === found.id) : await holdAccount(tx, found.id);
  return account && { account, admins };
}

/** Someone must stay who could let the others in again. */
function maySpareNow(context: CallContext, { account, admins }: Held): Verdict<Refusal> {
  const active = admins.filter((admin) => accountState(admin) === 'active' && opensFromHere(context, admin));
  return maySpare(
    account.id,
    active.map(({ id }) => id),
  );
}
