import { stationListPages } from '#core/messages/station-list/pages.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Client } from '#tui/answers.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { stationNow } from '#tui/commands/station/station-now.ts';
import { sheetOf } from '#tui/screens/station/steps/print/sheet.ts';
import { loadVoterList, PAGE } from '#tui/screens/station/voter-list/load.ts';

export const stationListCommand: Command = {
  name: 'station list',
  summary: {
    fr: 'donner la liste du bureau, sur des pages à imprimer : mandants, mandataires, votes (bureau de vote)',
    en: 'give the station’s list, on pages to print: mandants, mandataires, votes (polling station)',
  },
  examples: ['station list | lp', 'station list --all > liste.txt', 'station list --election référendum --json'],
  options: [
    ELECTION_OPTION,
    {
      flags: '--all',
      summary: {
        fr: 'tous les électeurs de la liste, et pas seulement les mandants',
        en: 'every elector on the list, not only the mandants',
      },
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const round = await chooseRound(client, parsed, context);
    const { place, at } = await stationNow(client, context.lang);
    const voterList = await load(client, round.id);
    const { bearers: courtDecisionVoters } = await client.station.bearers.query({ round: round.id });

    const sheet = sheetOf(voterList, { round, place, at, isWhole: parsed.has('--all'), courtDecisionVoters });
    if (parsed.has('--json')) answerJson('station-list/1', sheet);
    else answerPages(stationListPages(sheet, context.lang));
    return EXIT.done;
  },
};

async function load(client: Client, round: RoundId) {
  const { voterList } = await loadVoterList((after) => client.station.list.query({ round, after, limit: PAGE }));
  return voterList;
}
