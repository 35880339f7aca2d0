import { readActivationCode, textOfCode } from '#core/text/activation-code.ts';
import { type AccountRow, findAccount } from '#drizzle/queries/accounts.ts';
import { isPassword } from '#server/accounts/password.ts';
import { tryPassword } from '#server/accounts/try-password.ts';
import type { ServerContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import type { PasswordTry } from '#server/limits/password-standing.ts';
import { digest } from '#server/records/digest.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** The account that a name and password open. */
export async function checkPassword(context: ServerContext, typed: PasswordTry): Promise<AccountRow> {
  const { account, by } = await authenticate(context, { ...typed, code: '' });
  if (by === 'code') throw new WrongPassword();
  return account;
}

/** What was typed to get in. */
type PasswordOrCode = PasswordTry & { readonly code: string };

/**
 * The account that a password opens, or a one-time code before there is a password. An unknown name takes the
 * same work.
 */
export async function authenticate(
  context: ServerContext,
  { code, ...trying }: PasswordOrCode,
): Promise<{ readonly account: AccountRow; readonly by: 'password' | 'code' }> {
  const { account, isRight } = await tryPassword(context, trying, async () => {
    const account = await findReachable(context, trying.name);
    const isRight = await isPassword(account?.passwordHash ?? undefined, trying.password);
    return account && (isRight || isCode(account, code)) ? { account, isRight } : undefined;
  });

  if (account.lockedAt !== null) throw new Refused([{ code: 'account-locked' }]);
  const { codeExpiresAt } = account;
  if (isRight || codeExpiresAt === null) return { account, by: 'password' };
  if (codeExpiresAt <= context.machineClock()) throw new Refused([{ code: 'activation-lapsed', at: codeExpiresAt }]);
  return { account, by: 'code' };
}

function findReachable(context: ServerContext, name: string): Promise<AccountRow | undefined> {
  return asSystem(context.database, async (tx) => {
    const account = await findAccount(tx, name);
    return account && opensFromHere(context, account) ? account : undefined;
  });
}

function isCode({ name, codeHash }: AccountRow, typed: string): boolean {
  const code = readActivationCode(typed);
  return code !== undefined && digest(textOfCode(name, code)) === codeHash;
}

/** The demonstration's accounts open nothing from another machine. */
export function opensFromHere({ isLoopback }: ServerContext, { isDemonstration }: AccountRow): boolean {
  return isLoopback || !isDemonstration;
}
