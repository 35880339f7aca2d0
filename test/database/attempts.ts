import type { Database } from '#drizzle/connection/database.ts';
import { attempts } from '#drizzle/schema/attempts.ts';

/**
 * Deletes wrong passwords and references of earlier tests, so that no test has to wait for another's. Runs as
 * the owner.
 */
export async function clearAttempts({ db }: Database): Promise<void> {
  await db.delete(attempts);
}
