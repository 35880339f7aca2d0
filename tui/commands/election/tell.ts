import type { Day } from '#core/calendar/day.ts';
import type { ElectionPreview, HeldElection, Job } from '#tui/answers.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { answer, answerJson, say } from '#tui/cli/output.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

type Done = { readonly election: HeldElection; readonly job: Job | undefined; readonly sentence: string };

/** What was done, and what followed from it. */
export function answerDone({ lang }: CommandContext, parsed: ParsedArguments, { election, job, sentence }: Done): void {
  if (parsed.has('--json')) {
    answerJson('election/1', { election, job: job ?? null, isDryRun: false });
    return;
  }
  answer(sentence);
  for (const line of linesOf(election, { lang })) answer(line);
  if (job) answer(ELECTION_WORDS[lang].followed(job.done, job.changed));
}

/** What would be done. */
export function answerPreview(
  { lang }: CommandContext,
  parsed: ParsedArguments,
  { election, procurations }: ElectionPreview,
): void {
  if (parsed.has('--json')) {
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
  { lang }: Pick<CommandContext, 'lang'>,
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
