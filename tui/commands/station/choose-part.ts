import { stationNumber } from '#core/messages/phrases.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Client, RoundView } from '#tui/answers.ts';
import { plain } from '#tui/cli/choices.ts';
import type { CommandContext, Option, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { roundOf } from '#tui/commands/board.ts';
import { choosePart } from '#tui/commands/register/part.ts';
import { chooseRound } from '#tui/commands/station/choose-round.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';

/** The round, for a town hall or an administrator; a station has that of its day. */
export const ROUND_OPTIONS: readonly Option[] = [
  {
    flags: '--election <name>',
    summary: {
      fr: 'son nom, ou une partie qui la distingue (sinon, celle du jour ou la prochaine)',
      en: 'its name, or a part that tells it apart (otherwise that of the day, or the next)',
    },
    names: 'election',
  },
  {
    flags: '--round <1|2>',
    summary: { fr: 'le tour, pour une mairie', en: 'the round, for a town hall' },
    choices: plain('1', '2'),
  },
];

/** A station and a round, as a town hall names them. */
export const PART_OPTIONS: readonly Option[] = [
  {
    flags: '--station <number>',
    summary: { fr: 'le bureau, pour une mairie', en: 'the station, for a town hall' },
  },
  ...ROUND_OPTIONS,
];

/** `station`: a town hall's choice; undefined for a bureau, which has its own. */
export type StationPart = { readonly round: RoundView; readonly station: StationId | undefined };

/** The station and the round whose papers are asked for. */
export async function chooseStationPart(
  client: Client,
  parsed: ParsedArguments,
  context: CommandContext,
): Promise<StationPart> {
  const { station: own } = await client.session.current.query({});
  if (own) return { round: await chooseRound(client, parsed, context), station: undefined };
  const described = await client.register.describe.query({});
  const { station } = choosePart(described, parsed, context.lang);
  if (station === undefined) {
    const numbers = described.stations.map(stationNumber).join(', ');
    throw new ExitEarly(EXIT.usage, STATION_WORDS[context.lang].whichStation(numbers));
  }
  const { rounds } = await client.board.rounds.query({});
  return { round: roundOf(rounds, context, parsed), station };
}
