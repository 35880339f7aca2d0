import type { Bilingual } from '#core/model/lang.ts';

/** What the import of accounts says. */
const fr = {
  atLine: (line: number, why: string) => `ligne ${line} : ${why}`,
  notCsv: (why: string) => `le fichier n’est pas un CSV lisible (${why})`,
  unknownColumn: (column: string) => `la colonne « ${column} » n’existe pas`,
  field: {
    missing: (field: string) => `il manque ${field}`,
    needless: (field: string) => `${field} ne va pas avec ce rôle`,
    wrong: (field: string) => `${field} ne convient pas`,
  },
  repeated: (name: string) => `le nom « ${name} » revient dans le fichier`,
  nothingDone: 'Rien n’a été fait. Corrigez ces lignes, puis recommencez.',
  otherFile: (file: string) =>
    `Le fichier ${file} contient autre chose que les codes de cet import, et n’est pas écrasé. Donnez-en un autre.`,
  unusable: (file: string, why: string) =>
    `Le fichier ${file} ne peut pas être écrit (${why}). Vérifiez son chemin et ses droits.`,
  twoAnswers: 'Avec --codes -, la réponse est la liste des codes. Donnez un fichier, ou retirez --json.',
  checking: 'Vérification des comptes',
  making: 'Création des comptes',
  stopped:
    'L’import s’est arrêté en route. La même commande, avec les mêmes fichiers, le reprend sans rien faire deux fois.',
  counts: (made: number, unchanged: number) => `Comptes créés : ${made}. Déjà là, à l’identique : ${unchanged}.`,
  previewed: (made: number, unchanged: number) =>
    `Comptes à créer : ${made}. Déjà là, à l’identique : ${unchanged}. Rien n’a été fait.`,
};

const en: typeof fr = {
  atLine: (line, why) => `line ${line}: ${why}`,
  notCsv: (why) => `the file is no readable CSV (${why})`,
  unknownColumn: (column) => `there is no column “${column}”`,
  field: {
    missing: (field) => `${field} is missing`,
    needless: (field) => `${field} does not go with this role`,
    wrong: (field) => `${field} will not do`,
  },
  repeated: (name) => `the name “${name}” comes again in the file`,
  nothingDone: 'Nothing was done. Correct these lines and try again.',
  otherFile: (file) =>
    `The file ${file} holds something else than the codes of this import, and is not written over. Give another.`,
  unusable: (file, why) => `The file ${file} cannot be written (${why}). Check its path and its rights.`,
  twoAnswers: 'With --codes - the answer is the list of codes. Give a file, or leave --json out.',
  checking: 'Checking accounts',
  making: 'Making accounts',
  stopped: 'The import stopped on its way. The same command, with the same files, goes on and does nothing twice.',
  counts: (made, unchanged) => `Accounts made: ${made}. There already, just so: ${unchanged}.`,
  previewed: (made, unchanged) => `Accounts to make: ${made}. There already, just so: ${unchanged}. Nothing was done.`,
};

export const ACCOUNT_IMPORT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
