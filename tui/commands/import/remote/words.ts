import type { Bilingual } from '#core/model/lang.ts';

/** What the import of remote votes says. */
const fr = {
  label: 'Votes à distance :',
  columns: (missing: string) => `Il manque des colonnes : ${missing}. L’en-tête attendu : nne,born,election,round`,
  fault: {
    nne: (value: string) => `le numéro d’électeur « ${value} » n’a pas de un à neuf chiffres`,
    born: (value: string) => `la date de naissance « ${value} » n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)`,
    election: (value: string) => `l’élection « ${value} » n’existe pas, ou n’a plus de tour à venir`,
    round: (value: string) => `le tour « ${value} » n’est ni 1 ni 2`,
  },
  severalElections: (value: string, names: string) => `l’élection « ${value} » peut être l’une de celles-ci : ${names}`,
  noRound: (election: string, round: number) => `l’élection « ${election} » n’a pas de tour ${round}`,
  counts: (recorded: number, refused: number) => `Votes à distance enregistrés : ${recorded}. Refusés : ${refused}.`,
  previewed: (recorded: number, refused: number) =>
    `Votes à distance à enregistrer : ${recorded}. Refusés : ${refused}. Rien n’a été enregistré (--dry-run).`,
  stopped: (done: number, total: number) =>
    `Arrêt après ${done} lignes sur ${total} : elles sont enregistrées. Relancez la même commande : aucun vote n’est enregistré deux fois.`,
};

const en: typeof fr = {
  label: 'Remote votes:',
  columns: (missing) => `Columns are missing: ${missing}. The expected header: nne,born,election,round`,
  fault: {
    nne: (value) => `the elector number “${value}” does not have one to nine digits`,
    born: (value) => `the date of birth “${value}” is not a date (YYYY-MM-DD or DD/MM/YYYY)`,
    election: (value) => `there is no election “${value}”, or it has no future round`,
    round: (value) => `the round “${value}” is neither 1 nor 2`,
  },
  severalElections: (value, names) => `the election “${value}” may be one of these: ${names}`,
  noRound: (election, round) => `the election “${election}” has no round ${round}`,
  counts: (recorded, refused) => `Remote votes recorded: ${recorded}. Refused: ${refused}.`,
  previewed: (recorded, refused) =>
    `Remote votes to record: ${recorded}. Refused: ${refused}. Nothing was recorded (--dry-run).`,
  stopped: (done, total) =>
    `Stopped after ${done} lines of ${total}: those are recorded. Run the same command again: no vote is recorded twice.`,
};

export const REMOTE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
