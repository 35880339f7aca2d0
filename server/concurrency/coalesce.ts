import { settledOrTimedOut } from '#server/concurrency/semaphore.ts';

/**
 * Calls made in one event-loop turn for the same key share one run. The run starts in the next turn, so it
 * sees whatever was saved before those calls. `server` is an object that only the calls of one server have.
 */
export function coalesced<Answer>() {
  const pendingOf = new WeakMap<object, Map<string, Promise<Answer>>>();

  return (server: object, key: string, run: () => Promise<Answer>): Promise<Answer> => {
    const pending = pendingOf.get(server) ?? new Map<string, Promise<Answer>>();
    pendingOf.set(server, pending);
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

/**
 * One run serves all the keys called for before it starts. Runs do not overlap, so more calls share each run
 * under load.
 */
export function batched<Answer>() {
  const batchesOf = new WeakMap<object, Batches<Answer>>();

  return (server: object, key: string, run: (keys: readonly string[]) => Promise<Answer>): Promise<Answer> => {
    const batches: Batches<Answer> = batchesOf.get(server) ?? { waiting: undefined, running: Promise.resolve() };
    batchesOf.set(server, batches);
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
