import { explain } from '#core/messages/explain.ts';
import { type Command, type Credentials, type Given, JSON_OPTION, type World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { answer, answerJson, say } from '#tui/cli/output.ts';
import { NEW_PASSWORD_FILE_OPTION, PASSWORD_FILE_OPTION } from '#tui/cli/password-file.ts';
import { askChosenPassword, askName, askPassword } from '#tui/cli/prompt.ts';
import { connectTo, findPlace, type Place } from '#tui/cli/server-address.ts';
import { keepSession, writePrivate } from '#tui/cli/session-file.ts';
import { wordsOf } from '#tui/cli/words-of.ts';

export const loginCommand: Command = {
  name: 'login',
  summary: { fr: 'ouvrir une session pour les commandes', en: 'open a session for the commands' },
  examples: ['login', 'login --name electeur', 'login --name electeur --password-file secret'],
  options: [
    { flags: '--name <name>', summary: { fr: 'le nom du compte', en: 'the name of the account' } },
    PASSWORD_FILE_OPTION,
    NEW_PASSWORD_FILE_OPTION,
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const place = await findPlace(world);
    const name = await askName(world, given);
    const { token, account } = await signIn(
      { world, given, place },
      { name, password: await askPassword(world, given) },
    );

    const { tokenFile, stateFolder } = world.settings;
    if (tokenFile === undefined) await keepSession(stateFolder, { ...place, name, token });
    else await writePrivate(tokenFile, `${token}\n`);

    const { who, role, expiresAt } = account;
    if (given.has('--json')) answerJson('session/1', { url: place.url, name, who, role, expiresAt });
    else answer(wordsOf(world.lang).session.opened(who, expiresAt));
    return EXIT.done;
  },
};

type Around = { readonly world: World; readonly given: Given; readonly place: Place };

/** A one-time code in place of the password leads to the choice of one. */
async function signIn({ world, given, place }: Around, { name, password }: Credentials) {
  const client = await connectTo(world, place);
  const { failureOf } = await import('#tui/client.ts');
  try {
    return await client.session.signIn.mutate({ name, password });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'signed-out') throw new Stop(EXIT.notAllowed, wordsOf(world.lang).session.wrongPassword);
    if (failure.kind !== 'refused' || failure.refusals[0]?.code !== 'account-not-activated') throw error;
    say(explain(failure.refusals[0], world.lang));
  }
  const chosen = await askChosenPassword(world, given);
  return client.session.activate.mutate({ name, code: password, password: chosen });
}
