import type { Day } from '#core/calendar/day.ts';
import type { Writing } from '#core/model/minutes.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** Art. R52: the bureau's decisions have their reasons, and so has a refusal. */
export function needsReasons(what: Writing): boolean {
  return what !== 'incident';
}

/** the votes cast with a procuration at the rounds polled on one day, the mandant's local one. */
export function marksOfDay(
  { id, rounds }: Pick<Procuration, 'id' | 'rounds'>,
  marks: readonly VoteMark[],
  today: Day,
): readonly VoteMark[] {
  const polled = rounds.filter(({ day }) => day === today).map(({ round }) => round);
  return marks.filter((mark) => mark.kind === 'proxy' && mark.procuration === id && polled.includes(mark.round));
}
