import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isLockTimeout, isUnavailable } from '#drizzle/connection/errors.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { inBatches } from '#server/concurrency/batches.ts';

/** What one statement is asked at most: so many commits in one, and none waits long for the others. */
const MOST = 32;

/**
 * Sends what acts ask at the same time as one statement, by `send`, which answers in the order of what is
 * asked. When it fails because of one of them, what each asks is sent alone, one after the other for each
 * commune.
 */
export function batchedStatement<Asked, Answer>(
  send: (tx: Pick<Tx, 'execute'>, asked: readonly Asked[]) => Promise<readonly Answer[]>,
  communeOf: (asked: Asked) => string,
): (database: Database, asked: Asked) => Promise<Answer> {
  const batches = new WeakMap<Database, (asked: Asked) => Promise<Answer>>();

  async function run(database: Database, all: readonly Asked[]): Promise<readonly (Answer | Promise<Answer>)[]> {
    const sendSome = (some: readonly Asked[]) => inStatement(database, (tx) => send(tx, some));
    try {
      return await sendSome(all);
    } catch (error) {
      if (all.length === 1 || isOutcomeUnknown(error)) throw error;
      const alone = async (asked: Asked) => (await sendSome([asked]))[0] as Answer;
      return inQueues(all, communeOf, alone);
    }
  }

  return (database, asked) => {
    const ask = batches.get(database) ?? inBatches({ most: MOST, run: (all: readonly Asked[]) => run(database, all) });
    batches.set(database, ask);
    return ask(asked);
  };
}

/**
 * Runs one work at a time for each key. After one that waited for a row in vain, the others of its key fail
 * as it did: each would hold a connection for as long.
 */
function inQueues<Asked, Answer>(
  all: readonly Asked[],
  keyOf: (asked: Asked) => string,
  run: (asked: Asked) => Promise<Answer>,
): readonly Promise<Answer>[] {
  const lastOf = new Map<string, Promise<unknown>>();
  return all.map((asked) => {
    const key = keyOf(asked);
    const before = lastOf.get(key) ?? Promise.resolve();
    const answer = before.then(
      () => run(asked),
      (error: unknown) => {
        if (isLockTimeout(error)) throw error;
        return run(asked);
      },
    );
    lastOf.set(key, answer);
    return answer;
  });
}

/** The connection was lost, or the answer came too late: callers send their keys again. */
function isOutcomeUnknown(error: unknown): boolean {
  return isUnavailable(error) && !isLockTimeout(error);
}
