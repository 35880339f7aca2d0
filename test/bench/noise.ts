import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { median, spread } from '#test/bench/quantile.ts';

/** Milliseconds that fixed work takes now: what changes them changes every other figure. */
export type Noise = { readonly loop: readonly number[]; readonly node: readonly number[] };

const TIMES = 15;
const HASHES = 30_000;

export async function measureNoise(): Promise<Noise> {
  const loop: number[] = [];
  const node: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    loop.push(fixedLoop());
    node.push(await nodeStart());
  }
  return { loop, node };
}

function fixedLoop(): number {
  const start = performance.now();
  let text = '';
  for (let time = 0; time < HASHES; time += 1) text = createHash('sha256').update(text).digest('hex');
  return performance.now() - start;
}

/** Milliseconds that a Node process takes to start and end. */
export async function nodeStart(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - start;
}

export type NoiseLine = {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly spread: number;
};

/** Medians before and after the benches, and the spread of all values in per cent. */
export function noiseLines(before: Noise, after: Noise): readonly NoiseLine[] {
  return [lineOf('a fixed loop, ms', before.loop, after.loop), lineOf('node -e 0, ms', before.node, after.node)];
}

function lineOf(what: string, before: readonly number[], after: readonly number[]): NoiseLine {
  return { what, before: median(before), after: median(after), spread: spread([...before, ...after]) };
}
