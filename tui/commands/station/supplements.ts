import { stationNumber } from '#core/messages/phrases.ts';
import { sayPrinted } from '#core/messages/station-list/say-print.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Prints } from '#tui/answers.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, answerMore } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { roundOf } from '#tui/commands/board.ts';
import { ROUND_OPTIONS } from '#tui/commands/station/choose-part.ts';
import { chooseRound } from '#tui/commands/station/choose-round.ts';
import { SUPPLEMENT_COMMAND_WORDS } from '#tui/commands/station/supplement-words.ts';

/** whom a town hall has to call on the day of the poll. */
export const stationSupplementsCommand: Command = {
  name: 'station supplements',
  summary: {
    fr: 'voir les bureaux qui n’ont pas accusé réception de leur annexe ou de leur dernier supplément, et leur téléphone (mairie, administration, bureau de vote)',
    en: 'see the stations that have not acknowledged their annex or last supplement, and their telephones (town halls, administrators, polling station)',
  },
  examples: ['station supplements', 'station supplements --commune 59172 --round 2 --json'],
  options: [
    {
      flags: '--commune <code>',
      summary: { fr: 'la commune (administration)', en: 'the commune (administrators)' },
    },
    ...ROUND_OPTIONS,
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const { station } = await client.session.current.query({});
    const round = station
      ? await chooseRound(client, parsed, context)
      : roundOf((await client.board.rounds.query({})).rounds, context, parsed);
    const commune = parsed.text('--commune')?.toUpperCase() as CommuneCode | undefined;
    const prints = await client.listPrint.overview.query({ round: round.id, ...(commune && { commune }) });
    if (parsed.has('--json')) answerJson('station-supplements/1', { round, ...prints });
    else answerText(prints, context.lang);
    return EXIT.done;
  },
};

function answerText({ stations, commune }: Prints, lang: Lang): void {
  const words = SUPPLEMENT_COMMAND_WORDS[lang];
  const rows = stations.map(({ station, phone, print }) => [
    words.station(stationNumber(station)),
    sayPrinted(print, commune.zone, lang),
    phone ?? words.noPhone,
  ]);
  for (const line of fittedColumns(rows, ' · ', answerColumns())) answer(typesetIn(line, lang));
  const missing = stations.filter(({ print }) => print?.acknowledgedAt === undefined);
  answerMore(typesetIn(words.missing(missing.length, stations.length), lang));
}
