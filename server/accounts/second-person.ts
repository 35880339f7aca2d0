import type { AccountId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { hasKey } from '#drizzle/queries/idempotency.ts';
import { checkPassword } from '#server/accounts/credentials.ts';
import type { TryingContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';

/** The name and password typed by the person who confirms an act beside the presiding officer. */
export type SecondCredentials = { readonly name: string; readonly password: string };

/** What an act confirmed by two is sent with. */
type ConfirmedAct = { readonly key: string; readonly second?: SecondCredentials | undefined };

export async function secondPersonId(context: TryingContext, act: ConfirmedAct): Promise<AccountId | undefined> {
  return (await findSecondPerson(context, act))?.id;
}

type SecondPerson = { readonly id: AccountId; readonly who: string };

/**
 * Another member of the same bureau. Undefined when nobody else confirmed, and when the act was answered
 * already: an act sent again gets the same answer, even if the password changed or may not be tried so soon.
 */
export async function findSecondPerson(
  context: TryingContext,
  { key, second }: ConfirmedAct,
): Promise<SecondPerson | undefined> {
  if (second === undefined || (await isAnswered(context, key))) return undefined;
  try {
    const beside = context.caller.account;
    const account = await checkPassword(context, { ...second, source: context.source, beside });
    const isOfBureau = account.station === beside.station && account.id !== beside.id;
    return isOfBureau ? account : undefined;
  } catch (error) {
    if (error instanceof WrongPassword) return undefined;
    throw error;
  }
}

function isAnswered({ database, caller }: TryingContext, key: string): Promise<boolean> {
  const { actor, account } = caller;
  return inTransaction(database, { actor, access: 'decide' }, (tx) => hasKey(tx, { account: account.id, key }));
}
