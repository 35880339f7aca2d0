import type { Bench } from '#test/bench/bench.ts';
import { nodeStart } from '#test/bench/noise.ts';
import { median, quantile } from '#test/bench/quantile.ts';
import { openClient, quit } from '#test/bench/terminals.ts';

const AIM = 4.5;
const LEAST = 10;

export const start: Bench = {
  name: 'start',
  summary:
    'From the start of the client to its first frame, in a pseudo-terminal, on a server that runs; in turn with a Node that does nothing.',
  run: async (lab) => {
    const { desk, server } = await lab.embedded();
    const [nodes, frames, forms]: number[][] = [[], [], []];
    for (let time = 0; time < Math.max(LEAST, lab.size.times / 10); time += 1) {
      nodes?.push(await nodeStart());
      const started = performance.now();
      const terminal = openClient(desk, server.url);
      await terminal.shows(/\S/);
      frames?.push(performance.now() - started);
      await terminal.shows('Mot de passe');
      forms?.push(performance.now() - started);
      await quit(terminal);
    }
    const [node, frame] = [median(nodes ?? []), median(frames ?? [])];
    return {
      figures: [
        { what: 'node -e 0', value: node, unit: 'ms' },
        { what: 'the first frame, p50', value: frame, unit: 'ms' },
        { what: 'the first frame, p90', value: quantile(frames ?? [], 0.9), unit: 'ms' },
        { what: 'the sign-in form, p50', value: median(forms ?? []), unit: 'ms' },
        { what: 'the first frame in starts of node -e 0', value: frame / node, unit: 'times', aim: AIM },
      ],
      notes: [],
    };
  },
};
