import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { insistOnAccountAct } from '#tui/commands/account/insisting.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { answerState } from '#tui/commands/account/tell-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const unlockCommand: Command = {
  name: 'account unlock',
  summary: { fr: 'déverrouiller un compte (administration)', en: 'unlock an account (administrators)' },
  examples: ['account unlock dubois'],
  argument: ACCOUNT_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const name = parsed.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(context);
    const its = await insistOnAccountAct((signal) => client.account.unlock.mutate({ key, name }, { signal }), {
      context,
      key,
      otherwise: words.perhapsDone,
    });
    const sentence = its.isChanged ? words.unlocked(name) : words.wasNotLocked(name);
    answerState({ name, ...its }, { sentence, asJson: parsed.has('--json') });
    return EXIT.done;
  },
};
