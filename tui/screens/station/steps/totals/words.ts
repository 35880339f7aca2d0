import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  toCompare: 'À comparer avec ce que le bureau a compté.',
  reading: 'Calcul des totaux',
  printed: 'L’imprimante a pris la feuille de clôture. Signez-la. Échap : chercher.',
  noPrinter: 'Aucune imprimante ici : procuration station sheet closing donne cette feuille.',
};

const en: typeof fr = {
  toCompare: 'To be compared with what the bureau has counted.',
  reading: 'Counting the totals',
  printed: 'The printer took the closing sheet. Sign it. Esc: search.',
  noPrinter: 'No printer here: procuration station sheet closing gives this sheet.',
};

export const TOTALS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
