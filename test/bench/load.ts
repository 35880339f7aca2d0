import { setTimeout as pause } from 'node:timers/promises';

/** A number of calls a second for some seconds, each at its instant, whatever the answers do. */
export type Pace = { readonly perSecond: number; readonly seconds: number };
/**
 * `latencies` are milliseconds from the instant a call was due to its answer, infinite without one;
 * `failures` says why.
 */
export type Paced = {
  readonly latencies: readonly number[];
  /** Answers a second until the last answer. */
  readonly perSecond: number;
  readonly failures: readonly string[];
};

/** Limits of calls that wait at once, and of milliseconds for the last ones: past them the load is lost. */
const MOST_WAITING = 500;
const DRAIN = 10_000;

/** Runs an open loop: a late answer delays no call, and a late call counts from when it was due. */
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

/** Runs callers in closed loops until the time is over or `most` calls are made. */
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
