import type { Day } from '#core/calendar/day.ts';
import type { Foresight, HeldElection, Job } from '#tui/answers.ts';
import type { Given, World } from '#tui/cli/command.ts';
import { answer, answerJson, say } from '#tui/cli/output.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

type Done = { readonly election: HeldElection; readonly job: Job | undefined; readonly sentence: string };

/** What was done, and what followed from it. */
export function tellDone({ lang }: World, given: Given, { election, job, sentence }: Done): void {
  if (given.has('--json')) {
    answerJson('election/1', { election, job: job ?? null, isDryRun: false });
    return;
  }
  answer(sentence);
  for (const line of linesOf(election, { lang })) answer(line);
  if (job) answer(ELECTION_WORDS[lang].followed(job.done, job.changed));
}

/** What would be done. */
export function tellForeseen({ lang }: World, given: Given, { election, procurations }: Foresight): void {
  if (given.has('--json')) {
    answerJson('election/1', { election, procurations, isDryRun: true });
    return;
  }
  answer(election.name);
  for (const line of linesOf(election, { lang })) answer(line);
  say(ELECTION_WORDS[lang].foreseen(procurations));
}

/** Its rounds, and under each the places that poll on another day. */
export function linesOf(
  { communes, afterDissolution, rounds }: HeldElection,
  { lang }: Pick<World, 'lang'>,
): readonly string[] {
  const words = ELECTION_WORDS[lang];
  const limited = communes === null ? [] : [words.limited(communes.join(', '))];
  return [
    ...limited,
    ...(afterDissolution ? [words.dissolution] : []),
    ...rounds.flatMap(({ number, day, dates, isCalledOff }) => [
      `${words.round(number, day)}${isCalledOff ? words.off : ''}`,
      ...byDay(dates, day).map(([its, places]) => words.elsewhere(its, places)),
    ]),
  ];
}

function byDay(dates: { readonly [place: string]: Day }, usual: Day): readonly (readonly [Day, string])[] {
  const others = Object.entries(dates).filter(([, day]) => day !== usual);
  const days = [...new Set(others.map(([, day]) => day))].sort();
  return days.map((day) => [day, others.flatMap(([place, its]) => (its === day ? [place] : [])).join(', ')] as const);
}
