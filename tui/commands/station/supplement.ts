import { supplementPages } from '#core/messages/station-list/supplement.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION, KEY_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages, inform } from '#tui/cli/output.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseStationPart, PART_OPTIONS, type StationPart } from '#tui/commands/station/choose-part.ts';
import { readCount } from '#tui/commands/station/read-count.ts';
import { SUPPLEMENT_COMMAND_WORDS } from '#tui/commands/station/supplement-words.ts';
import { paperOf } from '#tui/screens/papers/pages.ts';

/** what came since the last paper, numbered; or a supplement of an earlier number, as it was. */
export const stationSupplementCommand: Command = {
  name: 'station supplement',
  summary: {
    fr: 'imprimer ce qui a changé depuis l’annexe ou le dernier supplément : procurations à ajouter ou à rayer (bureau de vote, mairie)',
    en: 'print what has changed since the annex or the last supplement: procurations to add or to strike (polling station, town halls)',
  },
  examples: ['station supplement --station 2 --round 1 | lp', 'station supplement --number 1 | lp'],
  options: [
    ...PART_OPTIONS,
    {
      flags: '--number <number>',
      summary: {
        fr: 'un supplément déjà imprimé, par son numéro',
        en: 'a supplement printed before, by its number',
      },
    },
    KEY_OPTION,
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const words = SUPPLEMENT_COMMAND_WORDS[context.lang];
    const part = await chooseStationPart(client, parsed, context);
    const no = readCount(parsed, '--number', context) ?? (await record(client, part, { parsed, context }));
    if (no === undefined) {
      if (parsed.has('--json')) answerJson('station-supplement/1', { print: undefined, lines: [] });
      inform(words.nothingNew);
      return EXIT.done;
    }
    const paper = await client.listPrint.lines.query({ round: part.round.id, station: part.station, no });
    const supplement = paperOf(paper, part.round);
    if (supplement === undefined || supplement.print.no === 0) throw new ExitEarly(EXIT.badInput, words.noSuch(no));

    if (parsed.has('--json')) answerJson('station-supplement/1', supplement);
    else answerPages(supplementPages(supplement, context.lang));
    return EXIT.done;
  },
};

type Called = { readonly parsed: ParsedArguments; readonly context: CommandContext };

/** The number of the new supplement; undefined where nothing came. */
async function record(client: Client, { round: { id: round }, station }: StationPart, { parsed, context }: Called) {
  const { lang } = context;
  const { stations } = await client.listPrint.overview.query({ round });
  const known = stations.find((its) => station === undefined || its.station === station);
  if (known?.print === undefined) throw new ExitEarly(EXIT.refused, SUPPLEMENT_COMMAND_WORDS[lang].noAnnex);
  const { print, isNew } = await sendUntilAnswered(
    (key, options) => client.listPrint.record.mutate({ key, round, station }, options),
    { lang, key: readKey(parsed, lang) },
  );
  return isNew ? print.no : undefined;
}
