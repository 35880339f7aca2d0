import { EXIT } from '#core/model/exit-code.ts';
import { plain } from '#tui/cli/choices.ts';
import type { Command, Named } from '#tui/cli/command.ts';
import { answer, answerFile } from '#tui/cli/output.ts';
import { completionsOf } from '#tui/commands/completion/completions.ts';
import { namesAfter } from '#tui/commands/completion/names.ts';
import { NAMES_OPTION, SHELLS, scriptFor, TYPED_OPTION } from '#tui/commands/completion/scripts.ts';

const NAMED = ['account', 'election'] as const satisfies readonly Named[];
/** The script alone types the options that it has no need to read about. */
const NOBODY_READS = { fr: '', en: '' };

export const completionCommand: Command = {
  name: 'completion',
  summary: {
    fr: 'écrire le script qui complète par la touche Tab les commandes, les options et, une fois connecté, les noms des comptes et des élections',
    en: 'write the script that completes commands, options and, once signed in, names of accounts and elections with the Tab key',
  },
  examples: ['completion bash > ~/.local/share/bash-completion/completions/procuration', 'completion fish | source'],
  argument: { name: '<shell>', summary: { fr: 'l’interpréteur', en: 'the shell' }, choices: plain(...SHELLS) },
  options: [
    { flags: `${NAMES_OPTION} <kind>`, summary: NOBODY_READS, choices: plain(...NAMED), isHidden: true },
    { flags: `${TYPED_OPTION} <text>`, summary: NOBODY_READS, isHidden: true },
  ],
  run: async (context, parsed) => {
    const named = NAMED.find((known) => known === parsed.text(NAMES_OPTION));
    if (named !== undefined) {
      for (const name of await namesAfter(parsed.text(TYPED_OPTION) ?? '', named, context)) answer(name);
      return EXIT.done;
    }
    const shell = SHELLS.find((known) => known === parsed.argument) ?? 'bash';
    answerFile(scriptFor(shell, completionsOf(await context.readCommands())));
    return EXIT.done;
  },
};
