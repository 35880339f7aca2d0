/**
 * Callbacks for each signal's abort, with one listener a signal: adding a listener compares it with all the
 * others.
 */
const runsOf = new WeakMap<AbortSignal, Set<() => void>>();

/** Runs once the signal aborts, or now when it has; answers how to cancel that. */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  if (signal.aborted) run();
  const runs = runsOf.get(signal) ?? listenTo(signal);
  runs.add(run);
  return () => void runs.delete(run);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const runs = new Set<() => void>();
  runsOf.set(signal, runs);
  signal.addEventListener('abort', () => {
    for (const run of runs) run();
  });
  return runs;
}
