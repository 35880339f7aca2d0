import { eq } from 'drizzle-orm';
import { accounts } from '#drizzle/schema/people.ts';
import type { Service } from '#test/bench/service.ts';
import { addSession } from '#test/database/world.ts';

/** The token of a session of who administers a generated database. */
export async function administrator({ owner, generated }: Pick<Service, 'owner' | 'generated'>): Promise<string> {
  const [account] = await owner.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, generated.admin));
  if (account === undefined) throw new Error('nobody administers the database');
  return addSession(owner, account.id);
}
