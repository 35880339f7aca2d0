import { stationNumber } from '#core/messages/phrases.ts';
import { type Annex, annexPages } from '#core/messages/station-list/annex.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { StationId } from '#core/model/ids.ts';
import type { AnnexPage, Client, RoundView } from '#tui/answers.ts';
import { plain } from '#tui/cli/choices.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { roundOf } from '#tui/commands/board.ts';
import { choosePart } from '#tui/commands/register/part.ts';
import { chooseRound } from '#tui/commands/station/choose-round.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';
import { PAGE } from '#tui/screens/station/voter-list/load.ts';

export const stationAnnexCommand: Command = {
  name: 'station annex',
  summary: {
    fr: 'imprimer l’annexe à la liste d’émargement : les mandants dans l’ordre de la liste, leurs mandataires (bureau de vote, mairie)',
    en: 'print the annex to the list of voters: mandants in the order of the list, their mandataires (polling station, town halls)',
  },
  examples: ['station annex | lp', 'station annex --station 2 --election présidentielle --round 2 | lp'],
  options: [
    {
      flags: '--station <number>',
      summary: { fr: 'le bureau, pour une mairie', en: 'the station, for a town hall' },
    },
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
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const { station: own } = await client.session.current.query({});
    const chosen = own ? await ownPart(client, parsed, context) : await townHallPart(client, parsed, context);
    const annex = await loadAnnex(client, chosen);

    if (parsed.has('--json')) answerJson('station-annex/1', annex);
    else answerPages(annexPages(annex, context.lang));
    return EXIT.done;
  },
};

type Chosen = { readonly round: RoundView; readonly station: StationId | undefined };

async function ownPart(client: Client, parsed: ParsedArguments, context: CommandContext): Promise<Chosen> {
  return { round: await chooseRound(client, parsed, context), station: undefined };
}

async function townHallPart(client: Client, parsed: ParsedArguments, context: CommandContext): Promise<Chosen> {
  const described = await client.register.describe.query({});
  const { station } = choosePart(described, parsed, context.lang);
  if (station === undefined) {
    const numbers = described.stations.map(stationNumber).join(', ');
    throw new ExitEarly(EXIT.usage, STATION_WORDS[context.lang].whichStation(numbers));
  }
  const { rounds } = await client.board.rounds.query({});
  return { round: roundOf(rounds, context, parsed), station };
}

async function loadAnnex(client: Client, { round, station }: Chosen): Promise<Annex> {
  const asked = { round: round.id, station, limit: PAGE };
  let page: AnnexPage = await client.station.annex.query(asked);
  const lines = [...page.lines];
  while (page.next !== undefined) {
    page = await client.station.annex.query({ ...asked, after: page.next });
    lines.push(...page.lines);
  }
  const { commune, station: id, day, at } = page;
  const { name: election, number } = round;
  return {
    station: stationNumber(id),
    commune: commune.name,
    zone: commune.zone,
    election,
    round: number,
    day,
    at,
    lines,
  };
}
