import type { Clock } from '#core/calendar/instant.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { clockDrift, FARTHEST_APART } from '#server/clocks/clocks.ts';
import { databaseProblem, schemaProblem } from '#server/run/database-problem.ts';
import { type Done, failed, type Problem } from '#server/run/problem.ts';

/** Milliseconds without an answer after which a connection is given up: more than any statement may take. */
const SILENCE = 10_000;

/**
 * Opens a PostgreSQL that someone else owns and migrates, once it is fit to be served; changes nothing in it.
 */
export async function openService(
  where: { readonly url: string; readonly listenUrl?: string | undefined },
  machineClock: Clock,
): Promise<Done<{ readonly database: Database }>> {
  const database = await openDatabase({ ...where, silence: SILENCE });
  const problem = await check(database, where.url, machineClock);
  if (problem === undefined) return { ok: true, database };
  await database.close();
  return failed(problem);
}

async function check(database: Database, url: string, machineClock: Clock): Promise<Problem | undefined> {
  try {
    return (
      (await schemaProblem(database)) ?? (await checkClocks(database, machineClock)) ?? (await checkRoles(database))
    );
  } catch (error) {
    const problem = databaseProblem(error, { url });
    if (problem === undefined) throw error;
    return problem;
  }
}

async function checkClocks(database: Database, machineClock: Clock): Promise<Problem | undefined> {
  const milliseconds = await clockDrift(database, machineClock);
  return milliseconds > FARTHEST_APART ? { kind: 'clocks-apart', milliseconds, most: FARTHEST_APART } : undefined;
}

async function checkRoles(database: Database): Promise<undefined> {
  for (const access of ['read', 'decide'] as const) {
    await inTransaction(database, { actor: SYSTEM, access }, async () => undefined);
  }
}
