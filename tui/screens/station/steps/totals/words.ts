import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  toCompare: 'Comparez ces totaux avec le décompte du bureau.',
  reading: 'Calcul des totaux',
  printed: 'La feuille de clôture a été envoyée à l’imprimante. Signez-la. Échap revient à la recherche.',
  noPrinter: 'Ce poste n’a pas d’imprimante. Depuis un autre poste : procuration station sheet closing.',
};

const en: typeof fr = {
  toCompare: 'Compare these totals with the bureau’s count.',
  reading: 'Counting the totals',
  printed: 'The closing sheet has been sent to the printer. Sign it. Esc goes back to the search.',
  noPrinter: 'This terminal has no printer. From another terminal: procuration station sheet closing.',
};

export const TOTALS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
