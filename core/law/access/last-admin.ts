import type { AccountId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { refused, type Verdict } from '#core/model/verdict.ts';

/** the last administrator who can sign in stays, so that someone can always let the others in again. */
export function mayLoseAdmin(account: AccountId, active: readonly AccountId[]): Verdict<RefusalOf<'last-admin'>> {
  const others = active.filter((id) => id !== account);
  return active.includes(account) && others.length === 0 ? refused({ code: 'last-admin' }) : { ok: true };
}
