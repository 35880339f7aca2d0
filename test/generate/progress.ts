/** Milliseconds between two updates: on a screen, and in a file. */
const APART = { screen: 200, file: 5_000 };

/** Prints on standard error the progress of each kind of row, its rate and the time left. */
export function makeProgress(): (what: string, count: number, all: number) => void {
  const { stderr } = process;
  const apart = stderr.isTTY ? APART.screen : APART.file;
  let current = { what: '', since: performance.now() };
  let lastCall = current.since;
  let last = 0;
  return (what, count, all) => {
    const now = performance.now();
    if (current.what !== what) current = { what, since: lastCall };
    lastCall = now;
    const isWhole = count === all;
    if (!isWhole && now - last < apart) return;
    last = now;
    const seconds = Math.max(0.001, (now - current.since) / 1_000);
    const left = Math.ceil((seconds * (all - count)) / Math.max(1, count));
    const rate = Math.round(count / seconds);
    const line = `${what}: ${count} of ${all}, ${rate} a second${isWhole ? '' : `, ${left} s left`}`;
    stderr.write(stderr.isTTY ? `\r\x1b[K${line}${isWhole ? '\n' : ''}` : `${line}\n`);
  };
}
