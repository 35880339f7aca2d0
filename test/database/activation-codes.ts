import { createHash, randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addMinutes, fromEpoch } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import type { AccountId } from '#core/model/ids.ts';
import { makeActivationCode, showActivationCode, textOfCode } from '#core/text/activation-code.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';

/** An activation code as typed, and its stored hash. */
export function newActivationCode(name: string): { readonly code: string; readonly codeHash: string } {
  const code = makeActivationCode((limit) => randomInt(limit));
  const codeHash = createHash('sha256').update(textOfCode(name, code)).digest('hex');
  return { code: showActivationCode(code), codeHash };
}

/** Inserts an account that waits for its first sign-in. Runs as the owner. */
export async function addAccountToActivate(
  { db }: Database,
  { role = 'admin' }: { readonly role?: Role } = {},
): Promise<{ readonly id: AccountId; readonly name: string; readonly code: string }> {
  const id = newId<AccountId>();
  const name = `waiting ${id}`;
  const { code, codeHash } = newActivationCode(name);
  const codeExpiresAt = addMinutes(fromEpoch(Date.now()), 30 * 24 * 60);
  await db.insert(accounts).values({ id, name, role, who: name, codeHash, codeExpiresAt, createdAt: IN_MARCH });
  return { id, name, code };
}

/** Locks an account past all rules. Runs as the owner. */
export async function lockAccount({ db }: Database, id: AccountId): Promise<void> {
  await db.update(accounts).set({ lockedAt: IN_MARCH, lockedBy: id, lockReason: 'test' }).where(eq(accounts.id, id));
}
