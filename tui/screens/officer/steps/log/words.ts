import type { Bilingual } from '#core/model/lang.ts';

/** The log of the day. */
const fr = {
  heading: (day: string) => `Journal du ${day}`,
  loading: 'Lecture du journal',
  none: {
    establish: 'Aucun acte ce jour-là.',
    collect:
      'Aucun acte ce jour-là : les demandes que vous recueillez figurent au journal de l’officier qui les signe.',
  },
  recordedNo: (number: number) => `acte n° ${number}`,
  count: (count: number) => (count === 1 ? 'un acte' : `${count} actes`),
  revocation: 'résiliation',
  to: (mandataire: string) => `mandataire ${mandataire}`,
  atHome: 'au domicile du mandant',
};

const en: typeof fr = {
  heading: (day) => `Log of ${day}`,
  loading: 'Reading the log',
  none: {
    establish: 'No act on that day.',
    collect: 'No act on that day: the requests you collect are in the log of the officer who signs them.',
  },
  recordedNo: (number) => `act no. ${number}`,
  count: (count) => (count === 1 ? 'one act' : `${count} acts`),
  revocation: 'revocation',
  to: (mandataire) => `mandataire ${mandataire}`,
  atHome: 'at the mandant’s home',
};

export const LOG_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
