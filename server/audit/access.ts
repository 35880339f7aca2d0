import type { Clock, Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { type AccessRow, appendAccess } from '#drizzle/queries/access-log.ts';
import { lockHead, moveHead } from '#drizzle/queries/audit.ts';
import type { AccessLog, Reader } from '#server/api/context.ts';
import { genesis } from '#server/records/audit-chain.ts';
import { digest } from '#server/records/digest.ts';
import { asSystem } from '#server/transactions/as-system.ts';

type Read = {
  readonly chain: string;
  readonly at: Instant;
  readonly account: AccountId;
  readonly read: string;
  readonly subject: string;
};

/** Milliseconds that a read may wait for others to be written with it. */
const WAIT = 500;
/** Reads kept while the database is away; what comes after them is not logged. */
const MOST = 10_000;

/** Writes reads in batches, chained for each signed-in terminal, never under an act's head. */
export function makeAccessLog(database: Database, clock: Clock, onError: (error: unknown) => void): AccessLog {
  let waiting: Read[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) writing = writing.then(() => save(database, batch)).catch((error) => keep(batch, error));
    return writing;
  }

  function keep(batch: readonly Read[], error: unknown): void {
    onError(error);
    waiting = [...batch, ...waiting].slice(0, MOST);
    plan();
  }

  function plan(): void {
    timer ??= setTimeout(() => void flush(), WAIT).unref();
  }

  function read({ account, tokenHash }: Reader, what: string, subject: string): void {
    waiting.push({ chain: chainOf(tokenHash), at: clock(), account: account.id, read: what, subject });
    plan();
  }

  return { read, flush };
}

const TERMINAL = 'terminal/';

/** A terminal's chain: a digest of its session, which opens nothing. */
const chainOf = (tokenHash: string) => `${TERMINAL}${digest('terminal', tokenHash).slice(0, 32)}`;

export function isTerminal(chain: string): boolean {
  return chain.startsWith(TERMINAL);
}

/** By ascending chain: another server may hold the same terminal's. */
function save(database: Database, batch: readonly Read[]): Promise<void> {
  const byChain = [...Map.groupBy(batch, ({ chain }) => chain)].sort(([first], [second]) => (first < second ? -1 : 1));
  return asSystem(database, async (tx) => {
    for (const [chain, reads] of byChain) {
      let last = await lockHead(tx, { chain, seq: 0, hash: genesis(chain) });
      const rows = reads.map((read): AccessRow => {
        const row = { ...read, seq: last.seq + 1, previous: last.hash };
        last = { chain, seq: row.seq, hash: accessHash(row) };
        return { ...row, hash: last.hash };
      });
      await appendAccess(tx, rows);
      await moveHead(tx, last);
    }
  });
}

export function accessHash({ chain, seq, at, account, read, subject, previous }: Omit<AccessRow, 'hash'>): string {
  return digest(previous, chain, seq, at, account, read, subject);
}
