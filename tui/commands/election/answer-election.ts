import { type Day, weekday as weekdayOf } from '#core/calendar/day.ts';
import type { Lang } from '#core/model/lang.ts';
import { departmentOf } from '#core/text/department.ts';
import type { ElectionPreview, HeldElection, Job } from '#tui/answers.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { answer, answerJson, answerMore, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { ELECTION_WORDS, PLACE_NAMES } from '#tui/commands/election/words.ts';
import { shortId } from '#tui/commands/job/short-id.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

type ElectionOutcome = { readonly election: HeldElection; readonly job: Job | undefined; readonly sentence: string };

/** The election after an act, and what the reassessment changed. */
export function answerDone(
  { lang }: CommandContext,
  parsed: ParsedArguments,
  { election, job, sentence }: ElectionOutcome,
): void {
  if (parsed.has('--json')) {
    answerJson('election/1', { election, job: job ?? null, isDryRun: false });
    return;
  }
  answer(sentence);
  for (const line of linesOf(election, { lang })) answerMore(line);
  if (job) answerMore(JOB_WORDS[lang].ended(shortId(job), job.done, job.changed));
}

/** The election after a dry run, and how many procurations the reassessment would look at. */
export function answerPreview(
  { lang }: CommandContext,
  parsed: ParsedArguments,
  { election, procurations, votes, openStations }: ElectionPreview,
): void {
  if (parsed.has('--json')) {
    answerJson('election/1', { election, procurations, votes, openStations, isDryRun: true });
    return;
  }
  answer(election.name);
  for (const line of linesOf(election, { lang })) answer(line);
  for (const line of weekdaysOf(election, { lang })) inform(line);
  if (votes > 0 || openStations > 0) inform(ELECTION_WORDS[lang].polled(votes, openStations));
  inform(ELECTION_WORDS[lang].previewed(procurations));
}

/** Says what an act would do, on which days that are no Sunday, what its round has seen, and asks. */
export async function confirmAct(
  context: CommandContext,
  parsed: ParsedArguments,
  { preview, question }: { readonly preview: ElectionPreview; readonly question: string },
): Promise<boolean> {
  const { election, votes, openStations } = preview;
  const words = ELECTION_WORDS[context.lang];
  const polled = votes > 0 || openStations > 0 ? [words.polled(votes, openStations)] : [];
  const isAgreed = await confirm(context, parsed, {
    preview: [election.name, ...linesOf(election, context)],
    facts: [...weekdaysOf(election, context), ...polled],
    question,
  });
  if (!isAgreed) inform(words.notDone);
  return isAgreed;
}

const SUNDAY = 7;

/** The rounds whose metropolitan date is no Sunday. */
function weekdaysOf({ rounds }: HeldElection, { lang }: Pick<CommandContext, 'lang'>): readonly string[] {
  const { weekday } = ELECTION_WORDS[lang];
  return rounds.filter(({ day }) => weekdayOf(day) !== SUNDAY).map(({ number, day }) => weekday(number, day));
}

/** The rounds of an election, and under each the places that poll on another day. */
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
      ...byDay(dates, day, lang).map(([otherDay, places]) => words.elsewhere(otherDay, places)),
    ]),
  ];
}

/** The name of a territory, and the code by which `--date` sets the day of the poll there. */
function sayPlace(place: string, lang: Lang): string {
  const name = PLACE_NAMES[lang][place] ?? departmentOf(place);
  return name === undefined ? place : `${name} (${place})`;
}

function byDay(dates: { readonly [place: string]: Day }, usual: Day, lang: Lang): readonly (readonly [Day, string])[] {
  const placesByDay = Map.groupBy(Object.entries(dates), ([, day]) => day);
  return [...placesByDay]
    .filter(([day]) => day !== usual)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([day, dated]) => [day, dated.map(([place]) => sayPlace(place, lang)).join(', ')] as const);
}
