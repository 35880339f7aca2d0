import type { Day } from '#test/model/days.ts';
import type { Code, Procuration, RoundKey } from '#test/model/world.ts';

/** What another procuration loses to the one judged, established before it. */
export type Loss = { readonly rounds: Map<RoundKey, Code[]>; days: ReadonlySet<Day> };

/**
 * The result of a control: reasons to reject, rounds void from the start, and what other procurations lose.
 */
export type Findings = {
  readonly reasons: Code[];
  readonly voids: Map<RoundKey, Code[]>;
  /** Used procurations whose vote stands and makes a round of the late form void. */
  readonly stands: Set<Procuration>;
  readonly losses: Map<Procuration, Loss>;
};

export function noFindings(): Findings {
  return { reasons: [], voids: new Map(), stands: new Set(), losses: new Map() };
}

export function addCodes(map: Map<RoundKey, Code[]>, key: RoundKey, codes: readonly Code[]): void {
  map.set(key, [...(map.get(key) ?? []), ...codes]);
}

export function lossOf({ losses }: Findings, procuration: Procuration): Loss {
  const known = losses.get(procuration) ?? { rounds: new Map(), days: new Set<Day>() };
  losses.set(procuration, known);
  return known;
}
