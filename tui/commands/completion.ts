import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { answer } from '#tui/cli/output.ts';
import { completedBy } from '#tui/commands/completion/completed.ts';
import { SHELLS, scriptFor } from '#tui/commands/completion/scripts.ts';

/** `commands`: all of them, this one too. */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: {
    fr: 'écrire ce qui fait compléter commandes et options par la touche Tab',
    en: 'write what makes the Tab key complete commands and options',
  },
  examples: ['completion bash > ~/.local/share/bash-completion/completions/procuration', 'completion fish | source'],
  argument: { name: '<shell>', summary: { fr: 'l’interpréteur', en: 'the shell' }, choices: SHELLS },
  options: [],
  run: async (_, parsed) => {
    const shell = SHELLS.find((one) => one === parsed.argument) ?? 'bash';
    answer(scriptFor(shell, completedBy(commands())));
    return EXIT.done;
  },
});
