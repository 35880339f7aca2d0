import { setTimeout as pause } from 'node:timers/promises';

/** So many a second for so many seconds, whatever the answers do: each at its instant. */
export type Pace = { readonly perSecond: number; readonly seconds: number };
/** Milliseconds from the instant at which each was due to its answer, infinite for those that had none; `failures` says why. */
export type Paced = {
  readonly latencies: readonly number[];
  /** Answers a second, until the last. */
  readonly perSecond: number;
  readonly failures: readonly string[];
};

/** Calls that may wait at once, and milliseconds that the last ones may take: past it the load is lost already. */
const MOST_WAITING = 500;
const DRAIN = 10_000;

/** An open loop: a late answer delays no call, and a late call counts from when it was due. */
export async function atPace(pace: Pace, call: (signal: AbortSignal) => Promise<unknown>): Promise<Paced> {
  const apart = 1_000 / pace.perSecond;
  const latencies: number[] = [];
  const failures: string[] = [];
  const waiting = new Set<Promise<void>>();
  const over = new AbortController();
  const start = performance.now();
  for (let index = 0; index < pace.perSecond * pace.seconds; index += 1) {
    const due = start + index * apart;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    if (waiting.size >= MOST_WAITING) {
      failures.push('not sent: too many waited');
      continue;
    }
    const answered: Promise<void> = call(over.signal)
      .then(() => void latencies.push(performance.now() - due))
      .catch((error: unknown) => void failures.push(over.signal.aborted ? 'no answer in time' : String(error)))
      .finally(() => waiting.delete(answered));
    waiting.add(answered);
  }
  const late = setTimeout(() => over.abort(), DRAIN);
  await Promise.all(waiting);
  clearTimeout(late);
  const perSecond = (1_000 * latencies.length) / (performance.now() - start);
  return { perSecond, latencies: [...latencies, ...failures.map(() => Number.POSITIVE_INFINITY)], failures };
}

export type Full = { readonly perSecond: number; readonly done: number; readonly failures: readonly string[] };

/** So many callers, each with its next call as soon as it has its answer, until the time is over or nothing is left. */
export async function atFullLoad(
  load: { readonly callers: number; readonly seconds: number; readonly most: number },
  call: () => Promise<unknown>,
): Promise<Full> {
  const start = performance.now();
  const end = start + load.seconds * 1_000;
  const failures: string[] = [];
  let next = 0;
  let done = 0;
  async function caller(): Promise<void> {
    while (performance.now() < end && next < load.most) {
      next += 1;
      try {
        await call();
        done += 1;
      } catch (error) {
        failures.push(String(error));
      }
    }
  }
  await Promise.all(Array.from({ length: load.callers }, caller));
  return { done, failures, perSecond: (1_000 * done) / (performance.now() - start) };
}
