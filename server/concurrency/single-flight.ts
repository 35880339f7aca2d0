/** Work that is asked for often and done together: once at a time, and once more when it was asked for meanwhile. */
export type InTurn = { readonly soon: () => void; readonly ended: () => Promise<void> };

export function inTurn(run: () => Promise<void>): InTurn {
  let running: Promise<void> | undefined;
  let isAsked = false;

  async function runAll(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      await run();
    }
    running = undefined;
  }
  return {
    soon: () => {
      isAsked = true;
      running ??= runAll();
    },
    ended: async () => running,
  };
}
