import type { Figure } from '#test/bench/bench.ts';

/** What an attack is tried with: little of it shows that the attack runs, and nothing else. */
export type Strength = 'quick' | 'whole';

/** What came of an attack. `broke` names each promise that was not kept; none is what is wanted. */
export type Outcome = {
  readonly figures: readonly Figure[];
  readonly broke: readonly string[];
};

/** An attack on servers of its own, on loopback, bounded in count and time. */
export type Attack = {
  readonly name: string;
  readonly summary: string;
  readonly run: (strength: Strength, log: (text: string) => void) => Promise<Outcome>;
};
