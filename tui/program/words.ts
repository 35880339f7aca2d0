import type { Bilingual } from '#core/model/lang.ts';

type ByName = { readonly [name: string]: string };

/** The headings that commander writes, in French. */
const TITLES: ByName = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options communes :',
  'Commands:': 'Commandes :',
};

const fr = {
  help: {
    titles: TITLES,
    examples: 'Exemples :',
    usage: '[options]',
    groupUsage: '[options] [commande]',
    help: 'afficher cette aide',
    version: 'afficher la version',
    more: (command: string) =>
      `Documentation : docs/commands.md, docs/configuration.md.\nPage de manuel : ${command} help --man | man -l -`,
    one: (command: string) => `Aide d’une commande : ${command} help COMMANDE`,
  },
  usage: {
    unknownOption: (option: string) => `L’option ${option} n’existe pas.`,
    unknownCommand: (command: string) => `La commande ${command} n’existe pas.`,
    excess: 'Cette commande n’attend pas d’autre argument.',
    argumentMissing: (argument: string) => `Cette commande attend ${argument}.`,
    argumentNotAllowed: (value: string, choices: string) =>
      `« ${value} » n’est pas possible ici. Valeurs possibles : ${choices}.`,
    valueMissing: (option: string) => `L’option ${option} attend une valeur.`,
    notAllowed: (option: string, value: string, choices: string) =>
      `L’option ${option} n’a pas de valeur « ${value} ». Valeurs possibles : ${choices}.`,
    didYouMean: (names: string) => `Vouliez-vous dire ${names} ?`,
    commandsOf: (group: string, names: string) => `Commandes de ${group} : ${names}.`,
    forExample: (line: string) => `Exemple : ${line}.`,
    seeHelp: (command: string) => `Consultez ${command} --help.`,
  },
  wrongSetting: (name: string, why: string) =>
    `La variable ${name} n’est pas utilisable (${why}). Consultez docs/configuration.md.`,
};

export type ProgramWords = typeof fr;

const en: typeof fr = {
  help: {
    titles: {},
    examples: 'Examples:',
    usage: '[options]',
    groupUsage: '[options] [command]',
    help: 'show this help',
    version: 'show the version',
    more: (command) =>
      `Documentation: docs/commands.md, docs/configuration.md.\nManual page: ${command} help --man | man -l -`,
    one: (command) => `Help of a command: ${command} help COMMAND`,
  },
  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    excess: 'This command takes no other argument.',
    argumentMissing: (argument) => `This command takes ${argument}.`,
    argumentNotAllowed: (value, choices) => `“${value}” is not possible here. Possible values: ${choices}.`,
    valueMissing: (option) => `The option ${option} takes a value.`,
    notAllowed: (option, value, choices) =>
      `The option ${option} has no value “${value}”. Possible values: ${choices}.`,
    didYouMean: (names) => `Did you mean ${names}?`,
    commandsOf: (group, names) => `Commands of ${group}: ${names}.`,
    forExample: (line) => `Example: ${line}.`,
    seeHelp: (command) => `See ${command} --help.`,
  },
  wrongSetting: (name, why) => `The variable ${name} cannot be used (${why}). See docs/configuration.md.`,
};

export const PROGRAM_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
