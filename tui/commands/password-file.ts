import type { Option } from '#tui/commands/command.ts';

/** A password is never an option: it would show in the list of processes and stay in the shell's history. */
export const PASSWORD_FILE_OPTION: Option = {
  flags: '--password-file <file>',
  summary: {
    fr: 'le fichier du mot de passe (sinon l’entrée standard, ou la question)',
    en: 'the file of the password (else the standard input, or the question)',
  },
};
