import type { AccountId } from '#core/model/ids.ts';
import type { RefusalOf, SecondPersonFault } from '#core/model/refusal.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { hasKey } from '#drizzle/queries/idempotency.ts';
import { checkPassword } from '#server/accounts/credentials.ts';
import type { TryingContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';

/** The name and password typed by the person who confirms an act beside the presiding officer. */
export type SecondCredentials = { readonly name: string; readonly password: string };

/** What an act confirmed by two is sent with. */
type ConfirmedAct = { readonly key: string; readonly second?: SecondCredentials | undefined };

type SecondPerson = { readonly id: AccountId; readonly who: string };
/** `fault`: why the person who was named does not count. */
export type FoundSecondPerson = { readonly person: SecondPerson | undefined; readonly fault?: SecondPersonFault };

const NOBODY: FoundSecondPerson = { person: undefined };

/**
 * Another member of the same bureau; none when nobody else confirmed, and when the act was answered already:
 * an act sent again gets the same answer, even if the password changed or may not be tried so soon.
 */
export async function findSecondPerson(
  context: TryingContext,
  { key, second }: ConfirmedAct,
): Promise<FoundSecondPerson> {
  if (second === undefined || (await isAnswered(context, key))) return NOBODY;
  try {
    const beside = context.caller.account;
    const account = await checkPassword(context, { ...second, source: context.source, beside });
    const isOfBureau = account.station === beside.station && account.id !== beside.id;
    return isOfBureau ? { person: account } : { person: undefined, fault: 'not-of-bureau' };
  } catch (error) {
    if (error instanceof WrongPassword) return { person: undefined, fault: 'wrong-password' };
    throw error;
  }
}

/** the refusal of an act that one person alone confirmed, with what was wrong with the other. */
export function secondPersonRefusal({ fault }: FoundSecondPerson): RefusalOf<'second-person-required'> {
  return { code: 'second-person-required', ...(fault && { cause: fault }) };
}

function isAnswered({ database, caller }: TryingContext, key: string): Promise<boolean> {
  const { actor, account } = caller;
  return inTransaction(database, { actor, access: 'decide' }, (tx) => hasKey(tx, { account: account.id, key }));
}
