import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { orExit } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerCode } from '#tui/commands/account/answer-code.ts';
import { newCode } from '#tui/commands/account/new-code.ts';
import { ACCOUNT_ARGUMENT } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

/** Opens an account when no administrator can sign in: by the owner of the database alone. */
export const accountRecoverCommand: Command = {
  name: 'account recover',
  summary: {
    fr: 'rouvrir un compte quand plus aucun administrateur ne peut le faire : le déverrouille et donne un code d’activation (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'reopen an account when no administrator can any longer: unlocks it and gives an activation code (by DATABASE_OWNER_URL, otherwise the embedded database)',
  },
  examples: ['account recover claire'],
  argument: ACCOUNT_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const name = (parsed.argument ?? '').normalize('NFC').trim();
    const { code, codeHash } = newCode(name);
    const { codeExpiresAt } = orExit(await context.serverSide.recoverAccount(context.lang, { name, codeHash }));
    const heading = ACCOUNT_WORDS[context.lang].recovered(name);
    answerCode({ name, code, codeExpiresAt }, context, { heading, asJson: parsed.has('--json') });
    return EXIT.done;
  },
};
