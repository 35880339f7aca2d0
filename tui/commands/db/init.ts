import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { orExit } from '#tui/cli/exit-early.ts';
import { PASSWORD_FILE_OPTION } from '#tui/cli/options.ts';
import { promptNewPassword } from '#tui/cli/prompt.ts';

export const dbInitCommand: Command = {
  name: 'db init',
  summary: {
    fr: 'préparer la base : rôles, identifiant de DATABASE_URL, schéma, premier compte d’administration (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'prepare the database: roles, login of DATABASE_URL, schema, first administrator account (by DATABASE_OWNER_URL, otherwise the embedded database)',
  },
  examples: ['db init', 'db init --admin claire', 'db init --admin claire --password-file secret'],
  options: [
    {
      flags: '--admin <name>',
      summary: { fr: 'le compte d’administration à créer', en: 'the administrator account to create' },
    },
    PASSWORD_FILE_OPTION,
  ],
  run: async (context, parsed) => {
    const name = parsed.text('--admin');
    const admin = name === undefined ? undefined : { name, password: await promptNewPassword(context, parsed) };
    orExit(await context.serverSide.initDatabase(context.lang, admin));
    return EXIT.done;
  },
};
