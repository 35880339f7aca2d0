/** Signals that many wait for at once: one listener of each runs what all of them asked for. */
const waitingFor = new WeakMap<AbortSignal, Set<() => void>>();

/** Runs once the signal aborts, or now when it has; answers how to wait for it no longer. Each one who listens by himself would be compared with all the others. */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  if (signal.aborted) run();
  const waiting = waitingFor.get(signal) ?? listenTo(signal);
  waiting.add(run);
  return () => void waiting.delete(run);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  waitingFor.set(signal, waiting);
  signal.addEventListener('abort', () => {
    for (const run of waiting) run();
  });
  return waiting;
}
