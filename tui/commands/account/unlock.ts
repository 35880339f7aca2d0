import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerState } from '#tui/commands/account/answer-code.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const accountUnlockCommand: Command = {
  name: 'account unlock',
  summary: { fr: 'déverrouiller un compte (administration)', en: 'unlock an account (administrators)' },
  examples: ['account unlock dubois'],
  argument: ACCOUNT_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const name = parsed.argument ?? '';
    const client = await connectSignedIn(context);
    const account = await sendUntilAnswered((key, options) => client.account.unlock.mutate({ key, name }, options), {
      lang: context.lang,
      unanswered: words.perhapsDone,
    });
    const sentence = account.isChanged ? words.unlocked(name) : words.wasNotLocked(name);
    answerState({ name, ...account }, { sentence, asJson: parsed.has('--json') });
    return EXIT.done;
  },
};
