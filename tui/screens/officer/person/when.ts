import type { Day } from '#core/calendar/day.ts';
import type { Elections, ProcurationInput } from '#tui/answers.ts';
import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import { readDate } from '#tui/terminal/read-date.ts';

type Election = Elections[number];
export type Option =
  | { readonly kind: 'election'; readonly election: Election; readonly rounds: readonly Election['rounds'][number][] }
  | { readonly kind: 'period' };

/** which of the options is pointed at, and the period's last day as it is typed. */
export type When = {
  readonly pointed: number;
  readonly until: Edit;
  readonly fault: 'date' | 'past' | undefined;
};

export const ANY_TIME: When = { pointed: 0, until: EMPTY, fault: undefined };
const LONGEST_DATE = 10;

/** The soonest election first: all of its rounds to come, then each alone; a period comes last. */
export function optionsOf(elections: Elections, today: Day): readonly Option[] {
  const coming = elections
    .map((election) => ({ election, rounds: election.rounds.filter(({ day }) => day >= today) }))
    .filter(({ rounds }) => rounds.length > 0)
    .toSorted((one, other) => (dayOf(one.rounds) < dayOf(other.rounds) ? -1 : 1));
  const named = coming.flatMap(({ election, rounds }) => {
    const each = rounds.length > 1 ? rounds.map((round) => [round]) : [];
    return [rounds, ...each].map((chosen): Option => ({ kind: 'election', election, rounds: chosen }));
  });
  return [...named, { kind: 'period' }];
}

function dayOf(rounds: Election['rounds']): string {
  return rounds[0]?.day ?? '';
}

/** What one press makes of the choice; a validity once Enter has one. A date is typed from any line. */
export function chosenBy(
  when: When,
  press: Press,
  among: { options: readonly Option[]; today: Day },
): When | ProcurationInput['validity'] {
  const last = among.options.length - 1;
  if (isKey(press, 'up', 'back-tab')) return { ...when, pointed: Math.max(0, when.pointed - 1) };
  if (isKey(press, 'down', 'tab')) return { ...when, pointed: Math.min(last, when.pointed + 1) };
  if (isKey(press, 'enter')) return entered(when, among);
  const until = edit(when.until, press, LONGEST_DATE);
  return until === when.until ? when : { until, pointed: last, fault: undefined };
}

function entered(
  when: When,
  { options, today }: { options: readonly Option[]; today: Day },
): When | ProcurationInput['validity'] {
  const option = options[when.pointed];
  if (option?.kind === 'election') {
    return { kind: 'election', election: option.election.id, rounds: option.rounds.map(({ number }) => number) };
  }
  const until = readDate(when.until.text);
  if (until === undefined) return { ...when, fault: 'date' };
  return until < today ? { ...when, fault: 'past' } : { kind: 'period', until };
}
