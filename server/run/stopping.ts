/** The signals of a supervisor, a keyboard or a closed terminal; the exit code is 128 and their number. */
const SIGNALS = { SIGTERM: 143, SIGINT: 130, SIGHUP: 129 } as const;

/** Settles at the first signal to stop, or when the parent process ends; a second signal exits at once. */
export function stopRequested({ hasParent }: { readonly hasParent: boolean }): Promise<void> {
  return new Promise((resolve) => {
    let isTold = false;
    for (const [signal, code] of Object.entries(SIGNALS)) {
      process.on(signal, () => {
        if (isTold) process.exit(code);
        isTold = true;
        resolve();
      });
    }
    if (!hasParent) return;
    process.once('disconnect', () => resolve());
    if (!process.connected) resolve();
  });
}
