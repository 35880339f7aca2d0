/** Work that is asked for often and done together: once at a time, and once more when it was asked for meanwhile. */
export type SingleFlight = { readonly trigger: () => void; readonly settled: () => Promise<void> };

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
