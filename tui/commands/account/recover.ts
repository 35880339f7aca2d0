import { EXIT } from '#core/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { newCode } from '#tui/commands/account/new-code.ts';
import { tellCode } from '#tui/commands/account/tell-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

/** When no administrator can sign in any more: whoever owns the database may open an account again. */
export const recoverCommand: Command = {
  name: 'account recover',
  summary: {
    fr: 'rouvrir un compte dont personne ne peut plus s’occuper : le déverrouille et répond un code (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'open again an account that nobody can help: unlocks it and answers a code (by DATABASE_OWNER_URL, else the embedded database)',
  },
  examples: ['account recover claire'],
  argument: { name: '<name>', summary: { fr: 'le nom du compte', en: 'the name of the account' } },
  options: [JSON_OPTION],
  run: async (world, given) => {
    const name = (given.argument ?? '').normalize('NFC').trim();
    const { code, codeHash } = newCode(name);
    const recovered = await world.house.recoverAccount(world.lang, { name, codeHash });
    if (!recovered.ok) return recovered.code;
    const heading = ACCOUNT_WORDS[world.lang].recovered(name);
    const { codeExpiresAt } = recovered;
    tellCode({ name, code, codeExpiresAt }, world, { heading, asJson: given.has('--json') });
    return EXIT.done;
  },
};
