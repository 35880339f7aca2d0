import { EXIT } from '#core/model/exit-code.ts';
import type { Client, RoundView } from '#tui/answers.ts';
import type { CommandContext, Option, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';
import { ROUND_WORDS } from '#tui/screens/station/round/words.ts';

/** The election, where a station polls several on the same day. */
export const ELECTION_OPTION: Option = {
  flags: '--election <name>',
  summary: {
    fr: 'quand plusieurs scrutins ont lieu le même jour : le nom de l’élection, ou une partie qui la distingue',
    en: 'when several polls are held on the same day: the election’s name, or a part that tells it apart',
  },
  names: 'election',
};

/** The only round polled here that day, or the one that was named. */
export async function chooseRound(
  client: Client,
  parsed: ParsedArguments,
  { lang }: CommandContext,
): Promise<RoundView> {
  const { rounds } = await client.station.rounds.query({});
  const [only, ...others] = rounds;
  if (only === undefined) throw new ExitEarly(EXIT.refused, ROUND_WORDS[lang].noRound);

  const wanted = parsed.text('--election');
  const names = rounds.map(({ name }) => name).join(' · ');
  if (wanted === undefined && others.length > 0)
    throw new ExitEarly(EXIT.usage, STATION_WORDS[lang].whichElection(names));
  if (wanted === undefined) return only;
  const choice = chooseElection(
    rounds.map((round) => ({ id: round.election, name: round.name, round })),
    wanted,
  );
  if (choice.kind === 'one') return choice.election.round;
  const sentence = choice.kind === 'none' ? ELECTION_WORDS[lang].noElection : ELECTION_WORDS[lang].severalElections;
  throw new ExitEarly(EXIT.badInput, sentence(wanted, choice.names.join(' · ')));
}
