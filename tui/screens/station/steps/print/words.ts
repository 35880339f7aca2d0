import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Imprimer la liste, telle qu’elle est sur ce poste :',
  few: (pages: number) => `les mandants et leurs mandataires, ${inPages(pages)}`,
  all: (pages: number) => `toute la liste, ${inPages(pages)}`,
  sending: 'Impression en cours',
  done: (pages: number) => `L’imprimante a pris ${inPages(pages)}.`,
  noPrinter:
    'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Dans un autre terminal : procuration station list > liste.txt.',
  failed: 'L’imprimante n’a pas pris la liste. Vérifiez-la, puis recommencez.',
};

const en: typeof fr = {
  heading: 'Print the list, as it stands on this terminal:',
  few: (pages) => `the mandants and their mandataires, ${inPages(pages)}`,
  all: (pages) => `the whole list, ${inPages(pages)}`,
  sending: 'Printing',
  done: (pages) => `The printer took ${inPages(pages)}.`,
  noPrinter:
    'This terminal has no print command (PROCURATION_PRINT). In another terminal: procuration station list > list.txt.',
  failed: 'The printer did not take the list. Check it, then try again.',
};

export const PRINT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

function inPages(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
