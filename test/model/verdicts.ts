import type { Day } from '#test/model/days.ts';
import type { Code, Procuration, RoundKey } from '#test/model/world.ts';

/** What another procuration loses to one that was established before it. */
export type Loss = { readonly rounds: Map<RoundKey, Code[]>; days: ReadonlySet<Day> };

/** What control finds beside the procurations of others: reasons to reject, rounds void from the start, and what others lose. */
export type Findings = {
  readonly reasons: Code[];
  readonly voids: Map<RoundKey, Code[]>;
  /** Those whose vote stands, and makes a round of the late one void. */
  readonly stands: Set<Procuration>;
  readonly losses: Map<Procuration, Loss>;
};

export function noFindings(): Findings {
  return { reasons: [], voids: new Map(), stands: new Set(), losses: new Map() };
}

export function addCodes(map: Map<RoundKey, Code[]>, key: RoundKey, codes: readonly Code[]): void {
  map.set(key, [...(map.get(key) ?? []), ...codes]);
}

export function lossOf({ losses }: Findings, its: Procuration): Loss {
  const known = losses.get(its) ?? { rounds: new Map(), days: new Set<Day>() };
  losses.set(its, known);
  return known;
}
