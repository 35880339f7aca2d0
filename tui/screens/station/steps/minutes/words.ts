import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  reading: 'Lecture de ce qui est écrit',
  written: 'C’est écrit, avec son heure.',
  printed: 'L’imprimante a pris ces pages.',
  noPrinter:
    'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Dans un autre terminal : procuration station minutes > pv.txt.',
  notAlone:
    'Le président du bureau inscrit les décisions et les incidents, depuis son propre compte ; un assesseur inscrit un refus.',
  noRefusal: 'Aucun vote n’a été refusé dans ce bureau.',
};

const en: typeof fr = {
  reading: 'Reading what is written',
  written: 'It is written, with its hour.',
  printed: 'The printer took these pages.',
  noPrinter:
    'This terminal has no print command (PROCURATION_PRINT). In another terminal: procuration station minutes > minutes.txt.',
  notAlone:
    'The presiding officer writes decisions and incidents, from their own account; an assessor writes a refusal.',
  noRefusal: 'No vote was refused at this station.',
};

export const MINUTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
