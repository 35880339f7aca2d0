import type { Bilingual } from '#core/model/lang.ts';
import type { CsvFault } from '#tui/commands/import/read-csv.ts';
import { CSV_FAULTS } from '#tui/commands/import/words.ts';

/** What the import of accounts says. */
const fr = {
  notCsv: (why: CsvFault) => `cette ligne n’est pas du CSV valable (${CSV_FAULTS.fr[why]})`,
  unknownColumn: (column: string) => `la colonne « ${column} » n’existe pas`,
  field: {
    missing: (field: string) => `il manque ${field}`,
    needless: (field: string) => `${field} ne s’applique pas à ce rôle`,
    wrong: (field: string, typed: string, expected: string) =>
      `${field} : « ${typed} » n’est pas valable ; attendu : ${expected}`,
  },
  repeated: (name: string) => `le nom « ${name} » figure plusieurs fois dans le fichier`,
  otherFile: (file: string) =>
    `Le fichier ${file} contient autre chose que les codes de cet import, et n’est pas remplacé. Donnez un autre fichier.`,
  unusable: (file: string, why: string) =>
    `Le fichier ${file} ne peut pas être écrit (${why}). Vérifiez son chemin et ses droits.`,
  twoAnswers: 'Avec --codes -, la réponse est la liste des codes. Donnez un fichier, ou retirez --json.',
  checking: 'Vérification des comptes',
  making: 'Création des comptes',
  stopped:
    'L’import a été interrompu. La même commande, avec les mêmes fichiers, le reprend sans rien faire deux fois.',
  counts: (made: number, unchanged: number) => `Comptes créés : ${made}. Déjà présents, à l’identique : ${unchanged}.`,
  previewed: (made: number, unchanged: number) =>
    `Comptes à créer : ${made}. Déjà présents, à l’identique : ${unchanged}. Rien n’a été fait.`,
};

const en: typeof fr = {
  notCsv: (why) => `this line is not valid CSV (${CSV_FAULTS.en[why]})`,
  unknownColumn: (column) => `there is no column “${column}”`,
  field: {
    missing: (field) => `${field} is missing`,
    needless: (field) => `${field} does not apply to this role`,
    wrong: (field, typed, expected) => `${field}: “${typed}” is not valid; expected: ${expected}`,
  },
  repeated: (name) => `the name “${name}” appears more than once in the file`,
  otherFile: (file) =>
    `The file ${file} contains something other than the codes of this import, and is not overwritten. Give another file.`,
  unusable: (file, why) => `The file ${file} cannot be written (${why}). Check its path and permissions.`,
  twoAnswers: 'With --codes - the answer is the list of codes. Give a file, or leave out --json.',
  checking: 'Checking accounts',
  making: 'Creating accounts',
  stopped:
    'The import was interrupted. The same command, with the same files, resumes it without doing anything twice.',
  counts: (made, unchanged) => `Accounts created: ${made}. Already there, identical: ${unchanged}.`,
  previewed: (made, unchanged) =>
    `Accounts to create: ${made}. Already there, identical: ${unchanged}. Nothing was done.`,
};

export const ACCOUNT_IMPORT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
