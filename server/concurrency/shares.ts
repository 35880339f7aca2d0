import { onAbort } from '#server/concurrency/on-abort.ts';
import { settledOrTimedOut } from '#server/concurrency/semaphore.ts';

/** Runs for a key, in its turn; `gone` ends the wait for it. */
export type Shares = <Result>(key: string, run: () => Promise<Result>, gone?: AbortSignal) => Promise<Result>;

export type ShareLimits = {
  /** Runs of one key that go on at once; the others wait in the order in which they came. */
  readonly atOnce: number;
  readonly mostWaiting: number;
  /** Milliseconds of one wait at most. */
  readonly patience: number;
};

type Queue = { running: number; readonly waiting: Set<() => void> };

/** What waits with too many others, or for too long, fails as `refusal` says, and never runs. */
export function makeShares({ atOnce, mostWaiting, patience }: ShareLimits, refusal: () => Error): Shares {
  const queues = new Map<string, Queue>();

  function turnIn({ waiting }: Queue, gone: AbortSignal | undefined): Promise<void> {
    if (waiting.size >= mostWaiting) throw refusal();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let cancel: (() => void) | undefined;
    const go = () => {
      clearTimeout(timer);
      cancel?.();
      resolve();
    };
    const giveUp = () => {
      clearTimeout(timer);
      cancel?.();
      waiting.delete(go);
      reject(refusal());
    };
    const timer = setTimeout(giveUp, patience);
    waiting.add(go);
    cancel = gone && onAbort(gone, giveUp);
    return promise;
  }

  function leave(key: string, queue: Queue): void {
    const [next] = queue.waiting;
    if (next) {
      queue.waiting.delete(next);
      next();
    } else {
      queue.running -= 1;
      if (queue.running === 0) queues.delete(key);
    }
  }

  return async (key, run, gone) => {
    const queue = queues.get(key) ?? { running: 0, waiting: new Set() };
    queues.set(key, queue);
    if (queue.running < atOnce) queue.running += 1;
    else await turnIn(queue, gone);
    const running = (async () => run())();
    void settledOrTimedOut(running).then(() => leave(key, queue));
    return running;
  };
}
