import type { Database } from '#drizzle/connection/database.ts';
import { attempts } from '#drizzle/schema/attempts.ts';

/** Wrong passwords and references of the tests before count against nobody: a test is not told to wait for what another did. As the owner. */
export async function clearAttempts({ db }: Database): Promise<void> {
  await db.delete(attempts);
}
