import type { AccountId } from '#core/ids.ts';
import { checkPassword } from '#server/accounts/credentials.ts';
import type { TryingContext } from '#server/context.ts';
import { WrongPassword } from '#server/failures.ts';

/** Who confirms beside the presiding officer, by typing his own name and password. */
export type Second = { readonly name: string; readonly password: string };

export async function secondPerson(context: TryingContext, second: Second | undefined): Promise<AccountId | undefined> {
  return (await secondMember(context, second))?.id;
}

type Member = { readonly id: AccountId; readonly who: string };

/** Another member of the same bureau; undefined when nobody else confirmed. */
export async function secondMember(context: TryingContext, second: Second | undefined): Promise<Member | undefined> {
  if (second === undefined) return undefined;
  try {
    const account = await checkPassword(context, { ...second, source: context.source });
    const isOfBureau = account.station === context.caller.account.station && account.id !== context.caller.account.id;
    return isOfBureau ? account : undefined;
  } catch (error) {
    if (error instanceof WrongPassword) return undefined;
    throw error;
  }
}
