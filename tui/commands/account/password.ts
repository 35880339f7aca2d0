import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION, NEW_PASSWORD_FILE_OPTION, PASSWORD_FILE_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { promptChosenPassword, promptPassword } from '#tui/cli/prompt.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerCode } from '#tui/commands/account/answer-code.ts';
import { newCode } from '#tui/commands/account/new-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const accountPasswordCommand: Command = {
  name: 'account password',
  summary: {
    fr: 'changer son mot de passe ; pour un autre compte, le remplacer par un nouveau code d’activation (administration)',
    en: 'change your password; for another account, replace it with a new activation code (administrators)',
  },
  examples: ['account password', 'account password dubois', 'account password dubois --json'],
  argument: {
    name: '[name]',
    summary: {
      fr: 'le compte d’une autre personne (sinon le sien)',
      en: 'another person’s account (otherwise your own)',
    },
    names: 'account',
  },
  options: [PASSWORD_FILE_OPTION, NEW_PASSWORD_FILE_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const own = await client.session.current.query({});
    const name = parsed.argument ?? own.name;
    if (name === own.name) await changeOwn(client, context, parsed);
    else await renewCode(client, context, { name, asJson: parsed.has('--json') });
    return EXIT.done;
  },
};

async function changeOwn(client: Client, context: CommandContext, parsed: ParsedArguments): Promise<void> {
  const words = ACCOUNT_WORDS[context.lang];
  const current = await promptPassword(context, parsed);
  const next = await promptChosenPassword(context, parsed);
  const { failureOf } = await import('#tui/client.ts');
  try {
    await client.session.changePassword.mutate({ current, next });
  } catch (error) {
    if (failureOf(error).kind === 'signed-out') throw new ExitEarly(EXIT.notAllowed, words.wrongPassword);
    throw error;
  }
  if (parsed.has('--json')) answerJson('account-password/1', { isChanged: true });
  else answer(words.passwordChanged);
}

type Renewal = { readonly name: string; readonly asJson: boolean };

async function renewCode(client: Client, context: CommandContext, { name, asJson }: Renewal): Promise<void> {
  const words = ACCOUNT_WORDS[context.lang];
  const { code, codeHash } = newCode(name);
  const { codeExpiresAt } = await sendUntilAnswered(
    (key, options) => client.account.renew.mutate({ key, name, codeHash }, options),
    { lang: context.lang, unanswered: words.perhapsDone },
  );
  answerCode({ name, code, codeExpiresAt }, context, { heading: words.renewed(name), asJson });
}
