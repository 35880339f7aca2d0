/**
 * Runs one work at a time for each key, in call order. Undefined when too many calls wait for the key
 * already.
 */
export type KeyedQueue = <Result>(key: string, work: () => Promise<Result>) => Promise<Result> | undefined;

/** Works that wait for one key at most. */
const LONGEST_QUEUE = 50;

type Queue = { length: number; last: Promise<unknown> };

export function makeKeyedQueue(longest = LONGEST_QUEUE): KeyedQueue {
  const queues = new Map<string, Queue>();

  return (key, work) => {
    const queue = queues.get(key) ?? { length: 0, last: Promise.resolve() };
    if (queue.length >= longest) return undefined;
    queues.set(key, queue);
    queue.length += 1;
    const result = queue.last.then(work);
    queue.last = result.then(leave, leave);
    return result;

    function leave(): void {
      queue.length -= 1;
      if (queue.length === 0) queues.delete(key);
    }
  };
}
