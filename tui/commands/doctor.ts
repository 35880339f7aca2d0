import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { checkDatabase } from '#tui/commands/doctor/check-database.ts';
import { checkMachine } from '#tui/commands/doctor/check-machine.ts';
import { checkServer } from '#tui/commands/doctor/check-server.ts';
import { tell } from '#tui/commands/doctor/tell.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: {
    fr: 'vérifier ce poste, la base et le serveur, et dire quoi faire de ce qui ne va pas',
    en: 'check this machine, the database and the server, and say what to do about what is wrong',
  },
  examples: ['doctor', 'doctor --json', 'doctor --server https://serveur.example'],
  options: [JSON_OPTION],
  run: async (world, given) => {
    const checks = [...(await checkMachine(world)), ...(await checkDatabase(world)), ...(await checkServer(world))];
    return tell('doctor/1', checks, { world, given });
  },
};

export const databaseStatusCommand: Command = {
  name: 'db status',
  summary: {
    fr: 'dire où en est la base, sans serveur : version, schéma, rôles, taille',
    en: 'say how the database is, without a server: version, schema, roles, size',
  },
  examples: ['db status', 'db status --json'],
  options: [JSON_OPTION],
  run: async (world, given) => tell('database-status/1', await checkDatabase(world), { world, given }),
};
