import type { Bench } from '#test/bench/bench.ts';
import type { Lab } from '#test/bench/lab.ts';
import { nodeStart } from '#test/bench/noise.ts';
import { median, quantile } from '#test/bench/quantile.ts';
import { openClient, quit } from '#test/bench/terminals.ts';

/** In starts of a Node that does nothing. */
const AIMS = { painted: 2, answered: 4.5 };
const LEAST = 10;
/** The first starts keep the compiled program and the first form for those after them. */
const WARM = 2;

export const start: Bench = {
  name: 'start',
  summary:
    'From the start of the client to its first frame, and to the frame that shows keys typed on the first one, in a pseudo-terminal, on a server that runs; in turn with a Node that does nothing.',
  run: async (lab) => {
    const nodes: number[] = [];
    const starts: Started[] = [];
    for (let time = 0; time < WARM + Math.max(LEAST, lab.size.times / 10); time += 1) {
      const node = await nodeStart();
      const started = await startClient(lab);
      if (time < WARM) continue;
      nodes.push(node);
      starts.push(started);
    }
    const node = median(nodes);
    const painted = starts.map((started) => started.painted);
    const answered = starts.map((started) => started.answered);
    return {
      figures: [
        { what: 'node -e 0', value: node, unit: 'ms' },
        { what: 'the first frame, p50', value: median(painted), unit: 'ms' },
        { what: 'the first frame, p90', value: quantile(painted, 0.9), unit: 'ms' },
        { what: 'keys answered, p50', value: median(answered), unit: 'ms' },
        { what: 'keys answered, p90', value: quantile(answered, 0.9), unit: 'ms' },
        {
          what: 'the first frame in starts of node -e 0',
          value: median(painted) / node,
          unit: 'times',
          aim: AIMS.painted,
        },
        {
          what: 'keys answered in starts of node -e 0',
          value: median(answered) / node,
          unit: 'times',
          aim: AIMS.answered,
        },
      ],
      notes: [],
    };
  },
};

/**
 * Milliseconds from the start to the first frame, and to the frame that shows what was typed on the first
 * one.
 */
type Started = { readonly painted: number; readonly answered: number };

async function startClient(lab: Lab): Promise<Started> {
  const { desk, server } = await lab.embedded();
  const from = performance.now();
  const terminal = openClient(desk, server.url);
  await terminal.shows('Mot de passe');
  const painted = performance.now() - from;
  terminal.press('zq');
  await terminal.shows(/Nom +zq/);
  const answered = performance.now() - from;
  await quit(terminal);
  return { painted, answered };
}
