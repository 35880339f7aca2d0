import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { neededText } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { tellUndo } from '#tui/cli/tell-undo.ts';
import { answerState } from '#tui/commands/account/answer-code.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const accountLockCommand: Command = {
  name: 'account lock',
  summary: {
    fr: 'verrouiller un compte et clore ses sessions (administration)',
    en: 'lock an account and close its sessions (administrators)',
  },
  examples: ['account lock dubois --reason "poste volé"'],
  argument: ACCOUNT_ARGUMENT,
  options: [
    {
      flags: '--reason <text>',
      isNeeded: true,
      summary: { fr: 'le motif, conservé dans le journal', en: 'the reason, kept in the log' },
    },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const reason = neededText(parsed, '--reason', context.lang);
    const name = parsed.argument ?? '';
    const client = await connectSignedIn(context);
    const account = await sendUntilAnswered(
      (key, options) => client.account.lock.mutate({ key, name, reason }, options),
      { lang: context.lang, unanswered: words.perhapsDone },
    );
    const sentence = account.isChanged ? words.locked(name) : words.lockedAlready(name);
    answerState({ name, ...account }, { sentence, asJson: parsed.has('--json') });
    if (account.isChanged) tellUndo(context, parsed, ['account', 'unlock', name]);
    return EXIT.done;
  },
};
