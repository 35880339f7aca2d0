import type { Bilingual } from '#core/model/lang.ts';

type ByName = { readonly [name: string]: string };

/** The headings that commander writes, in French. */
const TITLES: ByName = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Mots attendus :',
  'Options:': 'Options :',
  'Global Options:': 'Options communes :',
  'Commands:': 'Commandes :',
};

const GROUPS: ByName = {
  account: 'les comptes',
  db: 'la base de données',
  request: 'les demandes des électeurs',
  audit: 'le journal des actes',
  station: 'le bureau de vote',
  import: 'les fichiers à importer',
  election: 'les élections',
};

const fr = {
  help: {
    summary: 'Voter par procuration, de la demande de l’électeur à la marque du bureau de vote.',
    titles: TITLES,
    examples: 'Exemples :',
    usage: '[options]',
    groupUsage: '[options] [commande]',
    groups: GROUPS,
    help: 'afficher cette aide',
    version: 'afficher la version',
    lang: 'la langue (sinon celle du poste : LC_ALL, LC_MESSAGES, LANG)',
    server: 'le serveur (sinon PROCURATION_URL, ou celui du dossier de données)',
    choices: (choices: string) => `(${choices})`,
    noInput: 'ne rien demander au clavier : ce qui manque est dit, et la commande finit',
  },
  usage: {
    unknownOption: (option: string) => `L’option ${option} n’existe pas.`,
    unknownCommand: (command: string) => `La commande ${command} n’existe pas.`,
    excess: 'Cette commande n’attend pas d’autre mot.',
    argumentMissing: (argument: string) => `Cette commande attend un mot de plus : ${argument}.`,
    argumentNotAllowed: (value: string, choices: string) => `« ${value} » n’est pas possible ici : c’est ${choices}.`,
    valueMissing: (option: string) => `L’option ${option} attend une valeur.`,
    notAllowed: (option: string, value: string, choices: string) =>
      `L’option ${option} n’a pas de valeur « ${value} » : c’est ${choices}.`,
    didYouMean: (names: string) => `Peut-être : ${names} ?`,
    seeHelp: 'Voir --help.',
  },
  wrongSetting: (name: string, why: string) =>
    `La variable ${name} n’est pas utilisable (${why}). Voir docs/configuration.md.`,
};

export type ProgramWords = typeof fr;

const en: typeof fr = {
  help: {
    summary: 'Voting by procuration in France, from the elector’s request to the mark in the polling station.',
    titles: {},
    examples: 'Examples:',
    usage: '[options]',
    groupUsage: '[options] [command]',
    groups: {
      account: 'the accounts',
      db: 'the database',
      request: 'the requests of electors',
      audit: 'the log of acts',
      station: 'the polling station',
      import: 'files to import',
      election: 'the elections',
    },
    help: 'show this help',
    version: 'show the version',
    lang: 'the language (else that of the machine: LC_ALL, LC_MESSAGES, LANG)',
    server: 'the server (else PROCURATION_URL, or the one of the data folder)',
    choices: (choices) => `(${choices})`,
    noInput: 'ask for nothing at the keyboard: what is missing is said, and the command ends',
  },
  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    excess: 'This command takes no other word.',
    argumentMissing: (argument) => `This command takes one more word: ${argument}.`,
    argumentNotAllowed: (value, choices) => `“${value}” cannot be here: it is ${choices}.`,
    valueMissing: (option) => `The option ${option} takes a value.`,
    notAllowed: (option, value, choices) => `The option ${option} has no value “${value}”: it is ${choices}.`,
    didYouMean: (names) => `Perhaps: ${names}?`,
    seeHelp: 'See --help.',
  },
  wrongSetting: (name, why) => `The variable ${name} cannot be used (${why}). See docs/configuration.md.`,
};

export const PROGRAM_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
