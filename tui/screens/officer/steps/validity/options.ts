import { addYears, type Day } from '#core/calendar/day.ts';
import type { Elections, ProcurationInput } from '#tui/answers.ts';
import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';
import { LONGEST_DATE, readWholeDate } from '#tui/terminal/read-date.ts';

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
/** Years within which a period ends: a year of two digits is of the century that they reach. */
const LONGEST_PERIOD = 10;

/** The soonest election first: all of its rounds to come, then each alone; a period comes last. */
export function optionsOf(elections: Elections, today: Day): readonly Option[] {
  const coming = elections
    .map((election) => ({ election, rounds: election.rounds.filter(({ day }) => day >= today) }))
    .filter(({ rounds }) => rounds.length > 0)
    .toSorted((left, right) => (dayOf(left.rounds) < dayOf(right.rounds) ? -1 : 1));
  const named = coming.flatMap(({ election, rounds }) => {
    const each = rounds.length > 1 ? rounds.map((round) => [round]) : [];
    return [rounds, ...each].map((chosen): Option => ({ kind: 'election', election, rounds: chosen }));
  });
  return [...named, { kind: 'period' }];
}

function dayOf(rounds: Election['rounds']): string {
  return rounds[0]?.day ?? '';
}

type Among = { readonly options: readonly Option[]; readonly today: Day };

/** A validity, once the option pointed at has one; else what is wrong with the day that was typed. */
export function entered(when: When, { options, today }: Among): When | ProcurationInput['validity'] {
  const option = options[when.pointed];
  if (option?.kind === 'election') {
    return { kind: 'election', election: option.election.id, rounds: option.rounds.map(({ number }) => number) };
  }
  const until = readWholeDate(when.until.text, latestEnd(today));
  if (until === undefined) return { ...when, fault: 'date' };
  return until < today ? { ...when, fault: 'past' } : { kind: 'period', until };
}

/** The latest last day that a year of two digits may mean. */
export function latestEnd(today: Day): Day {
  return addYears(today, LONGEST_PERIOD);
}

/** A date is typed from any line: the period, which comes last, is pointed at. */
export function typedIn(when: When, press: Press, options: readonly Option[]): When {
  const until = edit(when.until, press, LONGEST_DATE);
  return until === when.until ? when : { until, pointed: options.length - 1, fault: undefined };
}
