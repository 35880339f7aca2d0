import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerChecks } from '#tui/commands/doctor/answer-checks.ts';
import { checkCrashes } from '#tui/commands/doctor/check-crashes.ts';
import { checkDatabase } from '#tui/commands/doctor/check-database.ts';
import { checkMachine } from '#tui/commands/doctor/check-machine.ts';
import { checkPrinter } from '#tui/commands/doctor/check-printer.ts';
import { checkServer } from '#tui/commands/doctor/check-server.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: {
    fr: 'vérifier ce poste, la base et le serveur, et indiquer comment corriger ce qui ne va pas',
    en: 'check this machine, the database and the server, and say how to correct what is wrong',
  },
  examples: ['doctor', 'doctor --json', 'doctor --server https://serveur.example'],
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const checks = [
      ...(await checkMachine(context)),
      await checkPrinter(context),
      checkCrashes(context),
      ...(await checkDatabase(context)),
      ...(await checkServer(context)),
    ];
    return answerChecks('doctor/1', checks, { context, parsed });
  },
};
