import type { Day } from '#core/calendar/day.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { readTypedDay } from '#core/text/typed-date.ts';
import type { Client, HeldElection } from '#tui/answers.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { neededText } from '#tui/cli/read-option.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

type Rounds = { day: string; dates: Record<string, string> }[];

/** The metropolitan Sundays of `--rounds`, with the dates that `--date` sets outright. */
export function readCalled({ lang }: CommandContext, parsed: ParsedArguments): Rounds {
  const days = listOf(neededText(parsed, '--rounds', lang)).map((typed) => readDate('--rounds', typed, lang));
  const rounds: Rounds = days.map((day) => ({ day, dates: {} }));
  for (const set of listOf(parsed.text('--date') ?? '')) {
    const [, place = '', number = '', day = ''] = /^([0-9A-Za-z-]+)\/([12])=(\S+)$/.exec(set) ?? [];
    const round = rounds[Number(number) - 1];
    if (round === undefined || day === '') throw new ExitEarly(EXIT.badInput, ELECTION_WORDS[lang].wrongDate(set));
    round.dates[place] = readDate('--date', day, lang);
  }
  return rounds;
}

export function readDate(option: string, typed: string, lang: Lang): Day {
  const day = readTypedDay(typed);
  if (day === undefined) throw new ExitEarly(EXIT.badInput, ELECTION_WORDS[lang].noSuchDay(option, typed));
  return day;
}

export function listOf(typed: string): string[] {
  return typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The election and the round that were typed. */
export async function findRound(client: Client, { lang }: CommandContext, parsed: ParsedArguments) {
  const words = ELECTION_WORDS[lang];
  const typed = parsed.argument ?? '';
  const { elections } = await client.election.overview.query({});
  const choice = chooseElection<HeldElection>(elections, typed);
  if (choice.kind !== 'one') {
    const sentence = choice.kind === 'none' ? words.noSuchElection : words.severalElections;
    throw new ExitEarly(EXIT.badInput, sentence(typed, choice.names.join(', ')));
  }
  const { election } = choice;
  const round = readRound(parsed.text('--round'), election);
  if (round === undefined) throw new ExitEarly(EXIT.usage, words.wrongRound);
  if (!election.rounds.some(({ number }) => number === round)) {
    throw new ExitEarly(EXIT.badInput, words.noRound(election.name, round));
  }
  return { election, round };
}

/** The round of `--round`; the only round of an election needs no number. */
function readRound(typed: string | undefined, { rounds }: HeldElection): RoundNumber | undefined {
  if (typed === undefined) return rounds.length === 1 ? rounds[0]?.number : undefined;
  return typed === '1' ? 1 : typed === '2' ? 2 : undefined;
}
