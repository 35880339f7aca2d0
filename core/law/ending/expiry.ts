import type { Day } from '#core/calendar/day.ts';
import { isCovered, same } from '#core/law/cap/overlap.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { type CoveredRound, type Established, isLiving, type Procuration } from '#core/model/procuration.ts';

/**
 * the last local day on which a procuration can still serve: the end of its period, or its last covered
 * round; with no such round left, the last date it had. Undefined when it has no round at all.
 */
export function lastDay({ validity, rounds }: Pick<Established, 'validity' | 'rounds'>): Day | undefined {
  if (validity.kind === 'period') return validity.until;
  const covered = rounds.filter(({ coverage }) => coverage === 'covered');
  const had = rounds.filter(({ coverage }) => coverage !== 'void');
  const [counted = []] = [covered, had, rounds].filter((some) => some.length > 0);
  return counted
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

/** a stored procuration as the clock has it on the mandant's local day `today`. */
export function asOf(procuration: Procuration, today: Day): Procuration {
  if (!isLiving(procuration)) return procuration;
  const last = lastDay(procuration);
  if (last === undefined || today <= last) return procuration;
  return { ...procuration, status: 'expired', lastDay: last };
}

/**
 * the expired procurations that covered one of the rounds now covered again; these keep them expired.
 */
export function expiredAt(given: readonly Procuration[], rounds: readonly CoveredRound[]): readonly ProcurationId[] {
  const again = rounds.filter(isCovered);
  const expired = given.filter(({ status }) => status === 'expired');
  return expired
    .filter((procuration) => procuration.rounds.some((own) => again.some((round) => same(own, round))))
    .map(({ id }) => id);
}
