import { stationNumber } from '#core/messages/phrases.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { ElectionId, StationId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterDescription } from '#tui/answers.ts';
import type { ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { REGISTER_COMMAND_WORDS } from '#tui/commands/register/words.ts';

/** The part of the register that was asked for. */
export type ChosenPart = {
  readonly station: StationId | undefined;
  readonly election: { readonly id: ElectionId; readonly name: string } | undefined;
};

/** Reads `--station` and `--election`; throws an `ExitEarly` for what the register does not have. */
export function choosePart(described: RegisterDescription, parsed: ParsedArguments, lang: Lang): ChosenPart {
  const [station, election] = [parsed.text('--station'), parsed.text('--election')];
  return {
    station: station === undefined ? undefined : stationOf(described, station, lang),
    election: election === undefined ? undefined : electionOf(described, election, lang),
  };
}

function stationOf({ stations }: RegisterDescription, typed: string, lang: Lang): StationId {
  const station = stations.find((id) => String(stationNumber(id)) === typed.replace(/^0+(?=\d)/, ''));
  if (station !== undefined) return station;
  const numbers = stations.map(stationNumber).join(', ');
  throw new ExitEarly(EXIT.badInput, REGISTER_COMMAND_WORDS[lang].noStation(typed, numbers));
}

function electionOf({ elections }: RegisterDescription, typed: string, lang: Lang) {
  const choice = chooseElection(elections, typed);
  if (choice.kind === 'one') return choice.election;
  const words = ELECTION_WORDS[lang];
  const sentence = choice.kind === 'none' ? words.noSuchElection : words.severalElections;
  throw new ExitEarly(EXIT.badInput, sentence(typed, choice.names.join(' · ')));
}
