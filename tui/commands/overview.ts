import type { Bilingual, Lang } from '#core/model/lang.ts';

type Text = Bilingual<string>;

export const PROGRAM = 'procuration';

export const PROGRAM_SUMMARY: Text = {
  fr: 'Voter par procuration, de la demande de l’électeur à l’émargement au bureau de vote.',
  en: 'Voting by proxy in France, from the elector’s request to the mark at the polling station.',
};

/** What the commands are about whose names begin with the same word. */
export const GROUPS: { readonly [word: string]: Text } = {
  account: { fr: 'les comptes', en: 'the accounts' },
  db: { fr: 'la base de données', en: 'the database' },
  request: { fr: 'les demandes des électeurs', en: 'the requests of electors' },
  audit: { fr: 'le journal des actes', en: 'the log of acts' },
  station: { fr: 'le bureau de vote', en: 'the polling station' },
  import: { fr: 'les fichiers à importer', en: 'files to import' },
  election: { fr: 'les élections', en: 'the elections' },
  roll: { fr: 'les listes électorales', en: 'the electoral rolls' },
  messages: { fr: 'les messages aux mandants', en: 'the messages to mandants' },
  job: { fr: 'les traitements des serveurs', en: 'the jobs of the servers' },
  config: { fr: 'les réglages', en: 'the settings' },
};

type Part = { readonly title: Text; readonly words: readonly string[] };

/** The parts of the help of the program: for whom the commands are, by the first word of their names. */
export const PARTS: readonly Part[] = [
  {
    title: { fr: 'Pour commencer :', en: 'To begin:' },
    words: ['start', 'demo', 'training', 'tui', 'login', 'logout', 'status', 'doctor'],
  },
  {
    title: { fr: 'Électeurs et guichets :', en: 'Electors and counters:' },
    words: ['explain', 'request', 'revoke', 'receipt', 'track'],
  },
  {
    title: { fr: 'Bureaux de vote et mairies :', en: 'Polling stations and town halls:' },
    words: ['station', 'register', 'board', 'counts'],
  },
  {
    title: { fr: 'Administration :', en: 'Administration:' },
    words: ['election', 'job', 'import', 'roll', 'account', 'audit', 'messages', 'purge', 'statistics'],
  },
  { title: { fr: 'Serveur :', en: 'Server:' }, words: ['serve', 'db'] },
  { title: { fr: 'Programme :', en: 'Program:' }, words: ['config', 'help', 'version', 'completion'] },
];

/** The heading under which the help of the program has the commands that begin with a word. */
export function partOf(word: string, lang: Lang): string {
  return PARTS.find(({ words }) => words.includes(word))?.title[lang] ?? '';
}

/** How a command ends, for scripts. */
export const EXIT_CODES: readonly { readonly code: string; readonly means: Text }[] = [
  { code: '0', means: { fr: 'fait', en: 'done' } },
  {
    code: '1',
    means: {
      fr: 'une règle s’y oppose : son article et sa phrase ; avec --json, procuration.refusal/1',
      en: 'refused by a rule: its article and its sentence; with --json, procuration.refusal/1',
    },
  },
  { code: '64, 65', means: { fr: 'commande mal employée, saisie non valable', en: 'wrong use, input not valid' } },
  { code: '69, 75', means: { fr: 'pas de serveur, réessayer plus tard', en: 'no server, try again later' } },
  {
    code: '70',
    means: { fr: 'une erreur imprévue ; un rapport la décrit', en: 'an unexpected error; a report describes it' },
  },
  {
    code: '77, 78',
    means: {
      fr: 'non connecté ou rôle non autorisé, configuration',
      en: 'not signed in or role not allowed, configuration',
    },
  },
  { code: '130', means: { fr: 'arrêtée au clavier', en: 'stopped at the keyboard' } },
];
