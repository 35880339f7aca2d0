import { closingSheetPages, openingSheetPages } from '#core/messages/polls/pages.ts';
import { recordText } from '#core/messages/polls/record.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { explained } from '#tui/cli/choices.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { readCount } from '#tui/commands/station/read-count.ts';

/** the sheets that are signed on paper. */
export const stationSheetCommand: Command = {
  name: 'station sheet',
  summary: {
    fr: 'donner la feuille d’ouverture ou de clôture, à imprimer et à signer : totaux, écarts, texte pour le procès-verbal (bureau de vote)',
    en: 'give the opening or closing sheet, to print and sign: totals, discrepancies, text for the minutes (polling station)',
  },
  examples: [
    'station sheet opening | lp',
    'station sheet closing --signatures 812 --envelopes 812 | lp',
    'station sheet closing --json',
  ],
  argument: {
    name: '<sheet>',
    summary: { fr: 'la feuille', en: 'the sheet' },
    choices: explained(['opening', 'closing'], {
      fr: { opening: 'ouverture', closing: 'clôture' },
      en: { opening: 'of the opening', closing: 'of the close' },
    }),
  },
  options: [
    ELECTION_OPTION,
    {
      flags: '--signatures <number>',
      summary: { fr: 'émargements comptés par le bureau', en: 'signatures counted by the bureau' },
    },
    {
      flags: '--envelopes <number>',
      summary: { fr: 'enveloppes comptées dans l’urne', en: 'envelopes counted in the ballot box' },
    },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const signed = readCount(parsed, '--signatures', context);
    const envelopes = readCount(parsed, '--envelopes', context);
    const client = await connectSignedIn(context);
    const round = await chooseRound(client, parsed, context);

    const report = await client.station.closing.query({ round: round.id, signed, envelopes });
    const { lang } = context;
    const pages = parsed.argument === 'opening' ? openingSheetPages : closingSheetPages;
    if (parsed.has('--json')) answerJson('station-sheet/1', { ...report, text: recordText(report, lang) });
    else answerPages(pages(report, lang));
    return EXIT.done;
  },
};
