import type { Lang } from '#core/model/lang.ts';
import type { RemoteFault } from '#tui/commands/import/remote/read-lines.ts';

/** What the import of remote votes says. */
type RemoteWords = {
  readonly label: string;
  readonly columns: (missing: string) => string;
  readonly nothing: string;
  readonly fault: { readonly [column in RemoteFault['column']]: (value: string) => string };
  readonly severalElections: (value: string, names: string) => string;
  readonly noRound: (election: string, round: number) => string;
  readonly counts: (recorded: number, refused: number) => string;
  readonly foreseen: (recorded: number, refused: number) => string;
  readonly stopped: (done: number, total: number) => string;
};

export const REMOTE_WORDS: { readonly [lang in Lang]: RemoteWords } = {
  fr: {
    label: 'Votes à distance :',
    columns: (missing) => `Il manque des colonnes : ${missing}. L’en-tête : nne,born,election,round`,
    nothing: 'Le fichier n’a aucune ligne sous son en-tête.',
    fault: {
      nne: (value) => `le numéro d’électeur « ${value} » n’a pas de un à neuf chiffres`,
      born: (value) => `la date de naissance « ${value} » n’est pas une date (AAAA-MM-JJ)`,
      election: (value) => `l’élection « ${value} » n’existe pas, ou aucun de ses tours n’est à venir`,
      round: (value) => `le tour « ${value} » n’est ni 1 ni 2`,
    },
    severalElections: (value, names) => `l’élection « ${value} » peut être l’une de celles-ci : ${names}`,
    noRound: (election, round) => `l’élection « ${election} » n’a pas de tour ${round}`,
    counts: (recorded, refused) => `Votes à distance enregistrés : ${recorded}. Refusés : ${refused}.`,
    foreseen: (recorded, refused) =>
      `Votes à distance à enregistrer : ${recorded}. Refusés : ${refused}. Rien n’a été écrit (--dry-run).`,
    stopped: (done, total) =>
      `Arrêt après ${done} lignes sur ${total} : elles sont enregistrées. Relancez la même commande : aucun vote n’est enregistré deux fois.`,
  },
  en: {
    label: 'Remote votes:',
    columns: (missing) => `Columns are missing: ${missing}. The header: nne,born,election,round`,
    nothing: 'The file has no line under its header.',
    fault: {
      nne: (value) => `the elector number “${value}” has not one to nine digits`,
      born: (value) => `the birth date “${value}” is no date (YYYY-MM-DD)`,
      election: (value) => `there is no election “${value}”, or none of its rounds is to come`,
      round: (value) => `the round “${value}” is neither 1 nor 2`,
    },
    severalElections: (value, names) => `the election “${value}” may be one of these: ${names}`,
    noRound: (election, round) => `the election “${election}” has no round ${round}`,
    counts: (recorded, refused) => `Remote votes recorded: ${recorded}. Refused: ${refused}.`,
    foreseen: (recorded, refused) =>
      `Remote votes to record: ${recorded}. Refused: ${refused}. Nothing was written (--dry-run).`,
    stopped: (done, total) =>
      `Stopped after ${done} lines of ${total}: those are recorded. Run the same command again: no vote is recorded twice.`,
  },
};
