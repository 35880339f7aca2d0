import { mayUnlock } from '#core/law/access/permissions.ts';
import { checkPassword } from '#server/accounts/credentials.ts';
import type { TryingContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';

/** The person signed in, or the station's presiding officer, unlocks the screen; the session goes on. */
export async function unlock(
  context: TryingContext,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<{ readonly unlocked: boolean }> {
  const { caller, access, source } = context;
  try {
    const account = await checkPassword(context, { name, password, source, beside: caller.account });
    const unlocked = mayUnlock(caller.account, account);
    if (unlocked) access.read(caller, 'session.unlock', account.id);
    return { unlocked };
  } catch (error) {
    if (error instanceof WrongPassword) return { unlocked: false };
    throw error;
  }
}
