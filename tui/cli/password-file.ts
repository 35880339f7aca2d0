import type { Option } from '#tui/cli/command.ts';

/** A password is never an option: it would show in the list of processes and stay in the shell's history. */
export const PASSWORD_FILE_OPTION: Option = {
  flags: '--password-file <file>',
  summary: {
    fr: 'le fichier du mot de passe (sinon l’entrée standard, ou la question)',
    en: 'the file of the password (else the standard input, or the question)',
  },
};

/** Of a password to be, in place of the one that was given. */
export const NEW_PASSWORD_FILE_OPTION: Option = {
  flags: '--new-password-file <file>',
  summary: {
    fr: 'le fichier du nouveau mot de passe (sinon la question)',
    en: 'the file of the new password (else the question)',
  },
};
