import type { Command } from '#tui/cli/command.ts';
import { PASSWORD_FILE_OPTION } from '#tui/cli/password-file.ts';
import { askNewPassword } from '#tui/cli/prompt.ts';

export const initCommand: Command = {
  name: 'db init',
  summary: {
    fr: 'préparer la base : rôles, identifiant de DATABASE_URL, schéma, premier compte d’administration (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'prepare the database: roles, login of DATABASE_URL, schema, first administrator account (by DATABASE_OWNER_URL, else the embedded database)',
  },
  examples: ['db init', 'db init --admin claire', 'db init --admin claire --password-file secret'],
  options: [
    {
      flags: '--admin <name>',
      summary: { fr: 'le compte d’administration à créer', en: 'the administrator account to make' },
    },
    PASSWORD_FILE_OPTION,
  ],
  run: async (world, given) => {
    const name = given.text('--admin');
    const admin = name === undefined ? undefined : { name, password: await askNewPassword(world, given) };
    return world.house.initDatabase(world.lang, admin);
  },
};

export const migrateCommand: Command = {
  name: 'db migrate',
  summary: {
    fr: 'mettre le schéma à cette version (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'bring the schema to this version (by DATABASE_OWNER_URL, else the embedded database)',
  },
  examples: ['db migrate'],
  options: [],
  run: ({ lang, house }) => house.migrateDatabase(lang),
};
