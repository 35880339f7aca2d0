import { stationNumber } from '#core/messages/phrases.ts';
import { type Annex, annexPages } from '#core/messages/station-list/annex.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { AnnexPage, Client } from '#tui/answers.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION, KEY_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages } from '#tui/cli/output.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseStationPart, PART_OPTIONS, type StationPart } from '#tui/commands/station/choose-part.ts';
import { PAGE } from '#tui/screens/station/voter-list/load.ts';

/** the first annex of a round is number 0, which supplements follow; a later one has them all. */
export const stationAnnexCommand: Command = {
  name: 'station annex',
  summary: {
    fr: 'imprimer l’annexe à la liste d’émargement : les mandants dans l’ordre de la liste, leurs mandataires (bureau de vote, mairie)',
    en: 'print the annex to the list of voters: mandants in the order of the list, their mandataires (polling station, town halls)',
  },
  examples: ['station annex | lp', 'station annex --station 2 --election présidentielle --round 2 | lp'],
  options: [...PART_OPTIONS, KEY_OPTION, JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const { lang } = context;
    const earlierKey = readKey(parsed, lang);
    const client = await connectSignedIn(context);
    const part = await chooseStationPart(client, parsed, context);
    const asked = { round: part.round.id, station: part.station };
    const { print } = await sendUntilAnswered(
      (key, options) => client.listPrint.record.mutate({ key, ...asked }, options),
      { lang, key: earlierKey },
    );
    const annex = { ...(await loadAnnex(client, part)), print };

    if (parsed.has('--json')) answerJson('station-annex/1', annex);
    else answerPages(annexPages(annex, lang));
    return EXIT.done;
  },
};

async function loadAnnex(client: Client, { round, station }: StationPart): Promise<Omit<Annex, 'print'>> {
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
