import { LONGEST_WAIT, tooLate } from '#drizzle/connection/limits.ts';

/**
 * Lets `count` runs go on at once; the others wait in the order in which they came, `LONGEST_WAIT` at most.
 */
export function makeSlots(count: number) {
  const waiting = new Set<() => void>();
  let free = count;

  function take(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(go);
      reject(tooLate('no connection was free'));
    }, LONGEST_WAIT);
    waiting.add(go);
    return promise;
  }

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else {
      waiting.delete(next);
      next();
    }
  }

  return async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    await take();
    return run().finally(leave);
  };
}
