import { sayMoment } from '#core/messages/dates.ts';
import { explain } from '#core/messages/explain.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command, CommandContext, Credentials, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION, NEW_PASSWORD_FILE_OPTION, PASSWORD_FILE_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, warn } from '#tui/cli/output.ts';
import { promptChosenPassword, promptName, promptPassword } from '#tui/cli/prompt.ts';
import { connectTo, findServerAddress, type ServerAddress } from '#tui/cli/server-address.ts';
import { keepSession, writePrivate } from '#tui/cli/session-file.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

export const loginCommand: Command = {
  name: 'login',
  summary: { fr: 'se connecter pour utiliser les commandes', en: 'sign in to use the commands' },
  examples: ['login', 'login --name electeur', 'login --name electeur --password-file secret'],
  options: [
    { flags: '--name <name>', summary: { fr: 'le nom du compte', en: 'the name of the account' } },
    PASSWORD_FILE_OPTION,
    NEW_PASSWORD_FILE_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const address = await findServerAddress(context);
    const name = await promptName(context, parsed);
    const { token, account } = await signIn(
      { context, parsed, address },
      { name, password: await promptPassword(context, parsed) },
    );

    const { tokenFile, stateFolder } = context.settings;
    if (tokenFile === undefined) await keepSession(stateFolder, { ...address, name, token });
    else await writePrivate(tokenFile, `${token}\n`);

    const { who, role, expiresAt } = account;
    if (parsed.has('--json')) answerJson('session/1', { url: address.url, name, who, role, expiresAt });
    else answer(CLI_WORDS[context.lang].session.opened(who, sayMoment(expiresAt, context.lang)));
    return EXIT.done;
  },
};

type SignInContext = {
  readonly context: CommandContext;
  readonly parsed: ParsedArguments;
  readonly address: ServerAddress;
};

/** Signs in; a one-time code in place of the password asks for a password first. */
async function signIn({ context, parsed, address }: SignInContext, { name, password }: Credentials) {
  const client = await connectTo(context, address);
  const { failureOf } = await import('#tui/client.ts');
  try {
    return await client.session.signIn.mutate({ name, password });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'signed-out')
      throw new ExitEarly(EXIT.notAllowed, CLI_WORDS[context.lang].session.wrongPassword);
    if (failure.kind !== 'refused' || failure.refusals[0]?.code !== 'account-not-activated') throw error;
    warn(explain(failure.refusals[0], context.lang));
  }
  const chosen = await promptChosenPassword(context, parsed);
  return client.session.activate.mutate({ name, code: password, password: chosen });
}
