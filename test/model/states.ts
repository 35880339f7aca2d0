import { isOver, localPoll, roundOf } from '#test/model/dates.ts';
import { electorOf } from '#test/model/rolls.ts';
import type { Mark, Procuration, RoundKey, World } from '#test/model/world.ts';

export type State = 'usable' | 'used' | 'superseded' | 'void' | 'not-covered';

export function markAt({ marks }: World, elector: string, round: RoundKey): Mark | undefined {
  return marks.find((mark) => mark.elector === elector && mark.round === round && !mark.isCorrected);
}

/** Section 11: per round a procuration is usable, used, superseded, void or not covered. */
export function stateAt(world: World, its: Procuration, key: RoundKey): State {
  const coverage = its.rounds.get(key) ?? 'not-covered';
  if (coverage !== 'usable') return coverage;
  const mark = markAt(world, its.mandant, key);
  if (mark === undefined) return 'usable';
  return mark.procuration === its ? 'used' : 'superseded';
}

export function usableKeys({ rounds }: Procuration): readonly RoundKey[] {
  return [...rounds].filter(([, coverage]) => coverage === 'usable').map(([key]) => key);
}

/** to come until the close at the mandant's station. */
export function isToCome(world: World, its: Procuration, key: RoundKey): boolean {
  return !isOver(world, roundOf(world, key).round, electorOf(world, its.mandant).place);
}

export function usedRounds(world: World, its: Procuration): readonly RoundKey[] {
  return usableKeys(its).filter((key) => stateAt(world, its, key) === 'used');
}

/** was it used at a round that is polled today, where the mandant votes? */
export function isUsedToday(world: World, its: Procuration, today: string): boolean {
  const mandant = electorOf(world, its.mandant);
  return usedRounds(world, its).some((key) => localPoll(world, key, mandant) === today);
}
