import { randomUUID } from 'node:crypto';
import { sayDay } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { insistOnAccountAct } from '#tui/commands/account/insisting.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';
export const certifyCommand: Command = {
  name: 'account certify',
  summary: {
    fr: 'noter que l’identité numérique d’un électeur a été certifiée de nouveau (administration)',
    en: 'note that the digital identity of an elector was certified again (administrators)',
  },
  examples: ['account certify electeur --on 2026-11-20'],
  argument: ACCOUNT_ARGUMENT,
  options: [
    { flags: '--on <date>', summary: { fr: 'le jour de la certification, AAAA-MM-JJ', en: 'the day, YYYY-MM-DD' } },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const on = parsed.text('--on');
    if (on === undefined) throw new ExitEarly(EXIT.usage, wordsOf(context.lang).ask.missing('--on'));
    const name = parsed.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(context);
    const its = await insistOnAccountAct((signal) => client.account.certify.mutate({ key, name, on }, { signal }), {
      context,
      key,
      otherwise: words.perhapsDone,
    });
    if (parsed.has('--json')) answerJson('account-certified/1', its);
    else answer(words.certified(name, sayDay(its.on, context.lang)));
    return EXIT.done;
  },
};
