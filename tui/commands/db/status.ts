import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerChecks } from '#tui/commands/doctor/answer-checks.ts';
import { checkDatabase } from '#tui/commands/doctor/check-database.ts';

export const dbStatusCommand: Command = {
  name: 'db status',
  summary: {
    fr: 'donner l’état de la base, sans serveur : version, schéma, rôles, taille',
    en: 'give the state of the database, without a server: version, schema, roles, size',
  },
  examples: ['db status', 'db status --json'],
  options: [JSON_OPTION],
  run: async (context, parsed) => answerChecks('database-status/1', await checkDatabase(context), { context, parsed }),
};
