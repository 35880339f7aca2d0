import { sayDay } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { neededText } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const accountCertifyCommand: Command = {
  name: 'account certify',
  summary: {
    fr: 'enregistrer que l’identité numérique d’un électeur a été certifiée de nouveau (administration)',
    en: 'record that an elector’s digital identity has been certified again (administrators)',
  },
  examples: ['account certify electeur --on 2026-11-20'],
  argument: ACCOUNT_ARGUMENT,
  options: [
    {
      flags: '--on <date>',
      isNeeded: true,
      summary: { fr: 'le jour de la certification, AAAA-MM-JJ', en: 'the day of certification, YYYY-MM-DD' },
    },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const on = neededText(parsed, '--on', context.lang);
    const name = parsed.argument ?? '';
    const client = await connectSignedIn(context);
    const certified = await sendUntilAnswered(
      (key, options) => client.account.certify.mutate({ key, name, on }, options),
      { lang: context.lang, unanswered: words.perhapsDone },
    );
    if (parsed.has('--json')) answerJson('account-certified/1', certified);
    else answer(words.certified(name, sayDay(certified.on, context.lang)));
    return EXIT.done;
  },
};
