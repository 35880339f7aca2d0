/** Lets `atOnce` runs go on at once; the others wait in the order in which they came. */
export function semaphore(atOnce: number) {
  const waiting: (() => void)[] = [];
  let free = atOnce;

  return async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const running = run();
    void settledOrTimedOut(running).then(() => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    });
    return running;
  };
}

/**
 * Milliseconds that one run may delay others: longer than any statement may take, so that a run past that has
 * lost its connection.
 */
export const LONGEST_RUN = 10_000;

/** When a run is over, or has held up others for too long. */
export function settledOrTimedOut(running: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(resolve, LONGEST_RUN);
    const settled = () => {
      clearTimeout(timeout);
      resolve();
    };
    running.then(settled, settled);
  });
}
