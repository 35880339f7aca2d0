import type { ElectionId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';

type Election = { readonly id: ElectionId; readonly name: string };
export type Choice<One> =
  | { readonly kind: 'one'; readonly election: One }
  | { readonly kind: 'several' | 'none'; readonly names: readonly string[] };

/**
 * The election of this name, whatever its accents and capitals; else the only one whose name has these words.
 */
export function chooseElection<One extends Election>(elections: readonly One[], wanted: string): Choice<One> {
  const sought = fold(wanted);
  const whole = elections.filter(({ id, name }) => id === wanted || fold(name) === sought);
  const words = sought.split(' ');
  const near = elections.filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const matching = whole.length > 0 ? whole : near;

  const [election, ...others] = matching;
  if (election === undefined) return { kind: 'none', names: namesOf(elections) };
  return others.length > 0 ? { kind: 'several', names: namesOf(matching) } : { kind: 'one', election };
}

function namesOf(elections: readonly Election[]): readonly string[] {
  return elections.map(({ name }) => name);
}
