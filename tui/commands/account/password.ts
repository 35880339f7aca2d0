import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import { type Command, type Given, JSON_OPTION, type World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { NEW_PASSWORD_FILE_OPTION, PASSWORD_FILE_OPTION } from '#tui/cli/password-file.ts';
import { askChosenPassword, askPassword } from '#tui/cli/prompt.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { insistOn } from '#tui/commands/account/insisting.ts';
import { newCode } from '#tui/commands/account/new-code.ts';
import { tellCode } from '#tui/commands/account/tell-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const passwordCommand: Command = {
  name: 'account password',
  summary: {
    fr: 'changer son mot de passe ; d’un autre compte, le remplacer par un nouveau code (administration)',
    en: 'change one’s password; of another account, replace it by a new code (administrators)',
  },
  examples: ['account password', 'account password dubois', 'account password dubois --json'],
  argument: {
    name: '[name]',
    summary: { fr: 'le compte d’un autre (sinon le sien)', en: 'the account of another (else one’s own)' },
  },
  options: [PASSWORD_FILE_OPTION, NEW_PASSWORD_FILE_OPTION, JSON_OPTION],
  run: async (world, given) => {
    const client = await connectSignedIn(world);
    const own = await client.session.current.query({});
    const name = given.argument ?? own.name;
    if (name === own.name) await changeOwn(client, world, given);
    else await renew(client, world, { name, asJson: given.has('--json') });
    return EXIT.done;
  },
};

async function changeOwn(client: Client, world: World, given: Given): Promise<void> {
  const words = ACCOUNT_WORDS[world.lang];
  const current = await askPassword(world, given);
  const next = await askChosenPassword(world, given);
  const { failureOf } = await import('#tui/client.ts');
  try {
    await client.session.changePassword.mutate({ current, next });
  } catch (error) {
    if (failureOf(error).kind === 'signed-out') throw new Stop(EXIT.notAllowed, words.wrongPassword);
    throw error;
  }
  if (given.has('--json')) answerJson('account-password/1', { isChanged: true });
  else answer(words.passwordChanged);
}

type Renewing = { readonly name: string; readonly asJson: boolean };

async function renew(client: Client, world: World, { name, asJson }: Renewing): Promise<void> {
  const words = ACCOUNT_WORDS[world.lang];
  const { code, codeHash } = newCode(name);
  const key = randomUUID();
  const { codeExpiresAt } = await insistOn(
    (signal) => client.account.renew.mutate({ key, name, codeHash }, { signal }),
    { world, key, otherwise: words.perhapsDone },
  );
  tellCode({ name, code, codeExpiresAt }, world, { heading: words.renewed(name), asJson });
}
