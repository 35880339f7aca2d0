import type { Clock } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { type AccessRow, type Reading, recordReadings } from '#drizzle/queries/access-log.ts';
import type { AccessLog } from '#server/api/context.ts';
import { inBatches } from '#server/concurrency/batches.ts';
import { digest } from '#server/records/digest.ts';
import { withRetries } from '#server/transactions/retry.ts';

/** Readings of one statement: a list names up to a few hundred people at once. */
const MOST = 500;

/**
 * Logs readings as they come: those of one turn of the event loop by one statement, those that come while it
 * runs by the next one. Each terminal has a chain of its own, so no reading waits for an act.
 */
export function makeAccessLog(database: Database, clock: Clock): AccessLog {
  const record = inBatches({
    most: MOST,
    run: async (readings: readonly Reading[]) => {
      await withRetries(() => inStatement(database, (tx) => recordReadings(tx, readings)));
      return readings.map(() => undefined);
    },
  });
  const pending = new Set<Promise<void>>();

  return {
    read: ({ account, tokenHash }, read, subject) => {
      const logged = record({ chain: chainOf(tokenHash), at: clock(), account: account.id, read, subject });
      const settled = logged.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
      return logged;
    },
    flush: async () => {
      await Promise.all(pending);
    },
  };
}

const TERMINAL = 'terminal/';

/** A terminal's chain: a digest of its session, which opens nothing. */
const chainOf = (tokenHash: string) => `${TERMINAL}${digest('terminal', tokenHash).slice(0, 32)}`;

export function isTerminal(chain: string): boolean {
  return chain.startsWith(TERMINAL);
}

/** As `record_readings` in drizzle/sql/acts.sql makes it. */
export function accessHash({ chain, seq, at, account, read, subject, previous }: Omit<AccessRow, 'hash'>): string {
  return digest(previous, chain, seq, at, account, read, subject);
}
