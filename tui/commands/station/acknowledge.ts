import { sayPrinted } from '#core/messages/station-list/say-print.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION, KEY_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { neededText, readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { needCount } from '#tui/commands/station/read-count.ts';

/** what the bureau reads on the paper it has in hand. */
export const stationAcknowledgeCommand: Command = {
  name: 'station acknowledge',
  summary: {
    fr: 'accuser réception de l’annexe (n° 0) ou du dernier supplément, par son nombre de lignes et son empreinte (bureau de vote)',
    en: 'acknowledge the annex (no. 0) or the last supplement, by its count of lines and its digest (polling station)',
  },
  examples: ['station acknowledge --number 2 --lines 4 --digest 28deea'],
  options: [
    {
      flags: '--number <number>',
      summary: { fr: 'le numéro du supplément ; 0 pour l’annexe', en: 'the number of the supplement; 0 for the annex' },
    },
    {
      flags: '--lines <number>',
      summary: { fr: 'le nombre de lignes comptées sur le document', en: 'the lines counted on the document' },
    },
    {
      flags: '--digest <digest>',
      summary: { fr: 'les six caractères de l’empreinte', en: 'the six characters of the digest' },
    },
    ELECTION_OPTION,
    KEY_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const { lang } = context;
    const [no, count] = [needCount(parsed, '--number', context), needCount(parsed, '--lines', context)];
    const digest = neededText(parsed, '--digest', lang).toLowerCase();
    const earlierKey = readKey(parsed, lang);
    const client = await connectSignedIn(context);
    const { id: round } = await chooseRound(client, parsed, context);

    const { print } = await sendUntilAnswered(
      (key, options) => client.listPrint.acknowledge.mutate({ key, round, no, count, digest }, options),
      { lang, key: earlierKey },
    );
    const { commune } = await client.listPrint.overview.query({ round });
    if (parsed.has('--json')) answerJson('station-acknowledge/1', { print });
    else answer(typesetIn(sayPrinted(print, commune.zone, lang), lang));
    return EXIT.done;
  },
};
