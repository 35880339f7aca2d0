import { LANGS } from '#core/model/lang.ts';
import { plain } from '#tui/cli/choices.ts';
import type { Argument, Option } from '#tui/cli/command.ts';

/** The options that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  {
    flags: '--lang <fr|en>',
    summary: {
      fr: 'la langue (sinon celle du poste : LC_ALL, LC_MESSAGES, LANG)',
      en: 'the language (otherwise that of the machine: LC_ALL, LC_MESSAGES, LANG)',
    },
    choices: plain(...LANGS),
  },
  {
    flags: '--server <url>',
    summary: {
      fr: 'le serveur (sinon PROCURATION_URL, ou celui du dossier de données)',
      en: 'the server (otherwise PROCURATION_URL, or the one of the data folder)',
    },
  },
  {
    flags: '--no-input',
    summary: {
      fr: 'ne rien demander au clavier : la commande s’arrête en indiquant ce qui manque',
      en: 'ask nothing at the keyboard: the command stops and says what is missing',
    },
  },
  {
    flags: '--no-pager',
    summary: {
      fr: 'ne pas afficher les longues réponses page par page (PAGER)',
      en: 'do not page long answers (PAGER)',
    },
  },
  {
    flags: '-q, --quiet',
    summary: { fr: 'n’afficher que le résultat et les erreurs', en: 'show only the result and the errors' },
  },
  {
    flags: '-v, --verbose',
    summary: {
      fr: 'afficher chaque appel au serveur, et sa durée',
      en: 'show each call to the server, and how long it took',
    },
  },
];

/** Options and arguments that several commands take. */

export const JSON_OPTION: Option = {
  flags: '--json',
  summary: { fr: 'répondre par un document JSON', en: 'answer with a JSON document' },
};

export const DRY_RUN_OPTION: Option = {
  flags: '-n, --dry-run',
  summary: { fr: 'dire ce qui serait fait, sans rien faire', en: 'say what would be done, without doing it' },
};

export const YES_OPTION: Option = {
  flags: '--yes',
  summary: { fr: 'ne pas demander de confirmation', en: 'do not ask for confirmation' },
};

export const KEY_OPTION: Option = {
  flags: '--key <uuid>',
  summary: {
    fr: 'reprendre une demande restée sans réponse, avec la clé affichée alors',
    en: 'resume a request left without an answer, with the key shown then',
  },
};

/** A password is never an option: it would show in the list of processes and stay in the shell's history. */
export const PASSWORD_FILE_OPTION: Option = {
  flags: '--password-file <file>',
  summary: {
    fr: 'le fichier du mot de passe (sinon l’entrée standard, ou le clavier)',
    en: 'the file of the password (otherwise standard input, or the keyboard)',
  },
};

/** The file of the password that replaces the current one. */
export const NEW_PASSWORD_FILE_OPTION: Option = {
  flags: '--new-password-file <file>',
  summary: {
    fr: 'le fichier du nouveau mot de passe (sinon le clavier)',
    en: 'the file of the new password (otherwise the keyboard)',
  },
};

const FILE_SUMMARY = { fr: 'le fichier, - pour l’entrée standard', en: 'the file, - for standard input' };

export const FILE_ARGUMENT: Argument = { name: '<file>', summary: FILE_SUMMARY };

/** The file may be left out with `--example`. */
export const FILE_OR_EXAMPLE_ARGUMENT: Argument = { name: '[file]', summary: FILE_SUMMARY };

export const EXAMPLE_OPTION: Option = {
  flags: '--example',
  summary: { fr: 'écrire un modèle de fichier', en: 'write a template of the file' },
};
