import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { answerFile } from '#tui/cli/output.ts';
import { manPage } from '#tui/commands/help/man-page.ts';

export const helpCommand: Command = {
  name: 'help',
  summary: {
    fr: 'afficher l’aide du programme ou d’une commande',
    en: 'show the help of the program, or of a command',
  },
  examples: ['help', 'help request submit', 'help --man | man -l -'],
  argument: {
    name: '[command...]',
    summary: { fr: 'les mots de la commande (sinon, toutes)', en: 'the words of the command (otherwise, all)' },
  },
  options: [
    {
      flags: '--man',
      summary: { fr: 'écrire la page de manuel de toutes les commandes', en: 'write the manual page of all commands' },
    },
  ],
  mayRunMisconfigured: true,
  isLong: true,
  run: async ({ lang, version, readCommands, runTyped }, { has, words }) => {
    const commands = await readCommands();
    if (!has('--man')) return runTyped(isKnown(words.join(' '), commands) ? [...words, '--help'] : words);
    answerFile(manPage(commands, { lang, version }));
    return EXIT.done;
  },
};

/** Whether the words are those of a command, of a group, or none: all others are told as a wrong use. */
function isKnown(line: string, commands: readonly Command[]): boolean {
  return commands.some(({ name }) => line === '' || `${line} `.startsWith(`${name} `) || name.startsWith(`${line} `));
}
