import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { refused } from '#core/model/verdict.ts';
import { setCertified } from '#drizzle/queries/account-management.ts';
import { onAccount } from '#server/accounts/perform-account-act.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';

type Certifying = { readonly key: string; readonly name: string; readonly on: Day };
export type Certified = { readonly name: string; readonly on: Day };

/**
 * an elector's digital identity was certified again on this day; it allows wholly online acts for 5
 * years.
 */
export function certifyAccount(context: CallContext, { key, name, on }: Certifying): Promise<Answer<Certified>> {
  return onAccount<Certified>(
    context,
    { act: 'account.certify', key, name, facts: { on } },
    async (tx, locked, now) => {
      if (locked.account.role !== 'elector') return refused({ code: 'account-of-no-elector', name });
      const today = dayAt(now, PARIS);
      if (on > today) return refused({ code: 'date-in-future', day: on, today });
      await setCertified(tx, locked.account.id, on);
      return { ok: true, result: { name, on } };
    },
  );
}
