import type { Bilingual } from '#core/model/lang.ts';

/** The log of the day. */
const fr = {
  heading: (day: string) => `Journal du ${day}`,
  loading: 'Lecture du journal',
  none: 'Aucun acte ce jour-là.',
  recordedNo: (number: string) => `acte n° ${number}`,
  acts: (count: number) => (count === 1 ? 'un acte' : `${count} actes`),
  refusals: (count: number) => (count === 1 ? 'un refus' : `${count} refus`),
  /** Short ones, beside two names in 80 columns. */
  status: {
    revocation: 'résiliation',
    refused: 'refus',
    collected: 'recueillie',
    signed: 'signée',
    'in-control': 'contrôle',
  },
  to: (mandataire: string) => `mandataire ${mandataire}`,
  atHome: 'au domicile du mandant',
};

const en: typeof fr = {
  heading: (day) => `Log of ${day}`,
  loading: 'Reading the log',
  none: 'No act on that day.',
  recordedNo: (number) => `act no. ${number}`,
  acts: (count) => (count === 1 ? 'one act' : `${count} acts`),
  refusals: (count) => (count === 1 ? 'one refusal' : `${count} refusals`),
  status: {
    revocation: 'revocation',
    refused: 'refusal',
    collected: 'collected',
    signed: 'signed',
    'in-control': 'check',
  },
  to: (mandataire) => `mandataire ${mandataire}`,
  atHome: 'at the mandant’s home',
};

export const LOG_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
