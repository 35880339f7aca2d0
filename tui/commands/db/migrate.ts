import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { orExit } from '#tui/cli/exit-early.ts';

export const dbMigrateCommand: Command = {
  name: 'db migrate',
  summary: {
    fr: 'mettre le schéma à jour pour cette version (par DATABASE_OWNER_URL, sinon la base embarquée)',
    en: 'bring the schema up to date with this version (by DATABASE_OWNER_URL, otherwise the embedded database)',
  },
  examples: ['db migrate'],
  options: [],
  run: async ({ lang, serverSide }) => {
    orExit(await serverSide.migrateDatabase(lang));
    return EXIT.done;
  },
};
