/** `trigger` starts a run, or one more after the run that goes on; `settled` waits until none goes on. */
export type SingleFlight = { readonly trigger: () => void; readonly settled: () => Promise<void> };

/** Runs one at a time: however many triggers come during a run, one more run follows it. */
export function singleFlight(run: () => Promise<void>): SingleFlight {
  let running: Promise<void> | undefined;
  let isTriggered = false;

  async function runAll(): Promise<void> {
    while (isTriggered) {
      isTriggered = false;
      await run();
    }
    running = undefined;
  }
  return {
    trigger: () => {
      isTriggered = true;
      running ??= runAll();
    },
    settled: async () => running,
  };
}
