import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';

/** The log of the day. */
const fr = {
  heading: (day: string) => `Journal du ${day}`,
  loading: 'Lecture du journal',
  none: 'Aucun acte ce jour-là.',
  count: (count: number) => (count === 1 ? 'un acte' : `${count} actes`),
  revocation: 'résiliation',
  atHome: 'au domicile du mandant',
  receipt: ['Entrée', 'récépissé'],
  days: ['← →', 'jour'],
  again: ['F6', 'relire'],
} satisfies WordTree;

export type LogWords = typeof fr;

const en: LogWords = {
  heading: (day) => `Log of ${day}`,
  loading: 'Reading the log',
  none: 'No act on that day.',
  count: (count) => (count === 1 ? 'one act' : `${count} acts`),
  revocation: 'revocation',
  atHome: 'at the mandant’s home',
  receipt: ['Enter', 'receipt'],
  days: ['← →', 'day'],
  again: ['F6', 'read again'],
};

export const logWords = { fr, en } satisfies Bilingual<LogWords>;
