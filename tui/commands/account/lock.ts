import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { insistOnAccountAct } from '#tui/commands/account/insisting.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { answerState } from '#tui/commands/account/tell-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const lockCommand: Command = {
  name: 'account lock',
  summary: {
    fr: 'verrouiller un compte et clore ses sessions (administration)',
    en: 'lock an account and close its sessions (administrators)',
  },
  examples: ['account lock dubois --reason "poste volé"'],
  argument: ACCOUNT_ARGUMENT,
  options: [
    { flags: '--reason <text>', summary: { fr: 'pourquoi, gardé dans le journal', en: 'why, kept in the log' } },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const reason = parsed.text('--reason');
    if (reason === undefined) throw new ExitEarly(EXIT.usage, wordsOf(context.lang).ask.missing('--reason'));
    const name = parsed.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(context);
    const its = await insistOnAccountAct((signal) => client.account.lock.mutate({ key, name, reason }, { signal }), {
      context,
      key,
      otherwise: words.perhapsDone,
    });
    const sentence = its.isChanged ? words.locked(name) : words.lockedAlready(name);
    answerState({ name, ...its }, { sentence, asJson: parsed.has('--json') });
    return EXIT.done;
  },
};
