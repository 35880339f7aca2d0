import { EXIT } from '#core/model/exit-code.ts';
import { plain } from '#tui/cli/choices.ts';
import type { Command } from '#tui/cli/command.ts';
import { answer } from '#tui/cli/output.ts';
import { completionsOf } from '#tui/commands/completion/completions.ts';
import { SHELLS, scriptFor } from '#tui/commands/completion/scripts.ts';

export const completionCommand: Command = {
  name: 'completion',
  summary: {
    fr: 'écrire le script qui complète les commandes et les options par la touche Tab',
    en: 'write the script that completes commands and options with the Tab key',
  },
  examples: ['completion bash > ~/.local/share/bash-completion/completions/procuration', 'completion fish | source'],
  argument: { name: '<shell>', summary: { fr: 'l’interpréteur', en: 'the shell' }, choices: plain(...SHELLS) },
  options: [],
  run: async ({ readCommands }, parsed) => {
    const shell = SHELLS.find((known) => known === parsed.argument) ?? 'bash';
    answer(scriptFor(shell, completionsOf(await readCommands())));
    return EXIT.done;
  },
};
