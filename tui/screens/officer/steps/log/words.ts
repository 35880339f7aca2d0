import type { Bilingual } from '#core/model/lang.ts';

/** The log of the day. */
const fr = {
  heading: (day: string) => `Journal du ${day}`,
  loading: 'Lecture du journal',
  none: 'Aucun acte ce jour-là.',
  count: (count: number) => (count === 1 ? 'un acte' : `${count} actes`),
  revocation: 'résiliation',
  to: (mandataire: string) => `mandataire ${mandataire}`,
  atHome: 'au domicile du mandant',
};

const en: typeof fr = {
  heading: (day) => `Log of ${day}`,
  loading: 'Reading the log',
  none: 'No act on that day.',
  count: (count) => (count === 1 ? 'one act' : `${count} acts`),
  revocation: 'revocation',
  to: (mandataire) => `mandataire ${mandataire}`,
  atHome: 'at the mandant’s home',
};

export const LOG_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
