/** Asked in one turn by many calls of a server; it begins in the next one, so it sees what each of them was told of. */
type PendingRuns<Answer> = Map<string, Promise<Answer>>;

/** Runs once for all who ask for the same before it begins; `server` is an object that only its calls have. */
export function coalesced<Answer>() {
  const servers = new WeakMap<object, PendingRuns<Answer>>();

  return (server: object, key: string, run: () => Promise<Answer>): Promise<Answer> => {
    const pending: PendingRuns<Answer> = servers.get(server) ?? new Map();
    servers.set(server, pending);
    const earlier = pending.get(key);
    if (earlier) return earlier;
    const answer = nextTurn().then(() => {
      pending.delete(key);
      return run();
    });
    pending.set(key, answer);
    return answer;
  };
}

type Batch<Answer> = { readonly keys: Set<string>; readonly answer: Promise<Answer> };
type Batches<Answer> = { waiting: Batch<Answer> | undefined; running: Promise<unknown> };

/** Runs once for all the keys that are asked for before it begins; one run at a time, so that the more ask, the more share one. */
export function batched<Answer>() {
  const servers = new WeakMap<object, Batches<Answer>>();

  return (server: object, key: string, run: (keys: readonly string[]) => Promise<Answer>): Promise<Answer> => {
    const batches: Batches<Answer> = servers.get(server) ?? { waiting: undefined, running: Promise.resolve() };
    servers.set(server, batches);
    if (batches.waiting) {
      batches.waiting.keys.add(key);
      return batches.waiting.answer;
    }
    const keys = new Set([key]);
    const answer = Promise.all([nextTurn(), batches.running]).then(() => {
      batches.waiting = undefined;
      const running = run([...keys]);
      batches.running = settledOrTimedOut(running);
      return running;
    });
    batches.waiting = { keys, answer };
    return answer;
  };
}

/** Lets so many run at once; the others wait in the order in which they came. */
export function semaphore(atOnce: number) {
  const waiting: (() => void)[] = [];
  let open = atOnce;

  return async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    if (open > 0) open -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const running = run();
    void settledOrTimedOut(running).then(() => {
      const next = waiting.shift();
      if (next) next();
      else open += 1;
    });
    return running;
  };
}

/** Milliseconds that a run holds up others: longer than the database may take, unless the connection is dead and says nothing. */
export const LONGEST_WAIT = 10_000;

/** When a run is over, or holds others up no longer. */
export function settledOrTimedOut(running: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_WAIT);
    const over = () => {
      clearTimeout(late);
      resolve();
    };
    running.then(over, over);
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
