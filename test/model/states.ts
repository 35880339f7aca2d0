import { isOver, localPoll, roundOf } from '#test/model/dates.ts';
import { electorOf } from '#test/model/rolls.ts';
import type { Mark, Procuration, RoundKey, World } from '#test/model/world.ts';

export type State = 'usable' | 'used' | 'superseded' | 'void' | 'not-covered';

export function markAt({ marks }: World, elector: string, round: RoundKey): Mark | undefined {
  return marks.find((mark) => mark.elector === elector && mark.round === round && !mark.isCorrected);
}

/** Section 11: per round a procuration is usable, used, superseded, void or not covered. */
export function stateAt(world: World, procuration: Procuration, key: RoundKey): State {
  const coverage = procuration.rounds.get(key) ?? 'not-covered';
  if (coverage !== 'usable') return coverage;
  const mark = markAt(world, procuration.mandant, key);
  if (mark === undefined) return 'usable';
  return mark.procuration === procuration ? 'used' : 'superseded';
}

export function usableKeys({ rounds }: Procuration): readonly RoundKey[] {
  return [...rounds].filter(([, coverage]) => coverage === 'usable').map(([key]) => key);
}

/** to come until the close at the mandant's station. */
export function isToCome(world: World, procuration: Procuration, key: RoundKey): boolean {
  return !isOver(world, roundOf(world, key).round, electorOf(world, procuration.mandant).place);
}

export function usedRounds(world: World, procuration: Procuration): readonly RoundKey[] {
  return usableKeys(procuration).filter((key) => stateAt(world, procuration, key) === 'used');
}

/** whether the procuration was used at a round polled today at the mandant's place. */
export function isUsedToday(world: World, procuration: Procuration, today: string): boolean {
  const mandant = electorOf(world, procuration.mandant);
  return usedRounds(world, procuration).some((key) => localPoll(world, key, mandant) === today);
}
