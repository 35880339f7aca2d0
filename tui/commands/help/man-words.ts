import type { Bilingual } from '#core/model/lang.ts';

/** The headings of the manual page, and what it says beside the commands. */
const fr = {
  name: 'NOM',
  synopsis: 'SYNOPSIS',
  synopsisOf: ['[options]', 'commande', '[options]'],
  description: 'DESCRIPTION',
  described: [
    'La réponse va à la sortie standard, le reste à la sortie d’erreur.',
    'Avec --json, la réponse est un document, dont « schema » porte un nom et une version.',
  ],
  commands: 'COMMANDES',
  example: 'Exemples :',
  options: 'OPTIONS COMMUNES',
  exit: 'CODES DE RETOUR',
  more: 'VOIR AUSSI',
  documents: 'docs/commands.md, docs/configuration.md (les réglages), docs/demonstration.md',
};

const en: typeof fr = {
  name: 'NAME',
  synopsis: 'SYNOPSIS',
  synopsisOf: ['[options]', 'command', '[options]'],
  description: 'DESCRIPTION',
  described: [
    'The answer goes to the standard output, the rest to the standard error.',
    'With --json the answer is one document, whose “schema” has a name and a version.',
  ],
  commands: 'COMMANDS',
  example: 'Examples:',
  options: 'OPTIONS OF ALL COMMANDS',
  exit: 'EXIT STATUS',
  more: 'SEE ALSO',
  documents: 'docs/commands.md, docs/configuration.md (the settings), docs/demonstration.md',
};

export const MAN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
