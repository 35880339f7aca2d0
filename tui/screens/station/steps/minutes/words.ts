import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  reading: 'Lecture du procès-verbal',
  written: (time: string | undefined) =>
    time === undefined ? 'Inscrit au procès-verbal.' : `Inscrit au procès-verbal à ${time}.`,
  printed: 'Ces pages ont été envoyées à l’imprimante.',
  noPrinter:
    'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Depuis un autre poste : procuration station minutes > pv.txt.',
  notAlone:
    'Le président du bureau inscrit les décisions et les incidents, depuis son propre compte ; un assesseur inscrit un refus.',
  noRefusal: 'Aucun vote n’a été refusé dans ce bureau.',
};

const en: typeof fr = {
  reading: 'Reading the minutes',
  written: (time) => (time === undefined ? 'Entered in the minutes.' : `Entered in the minutes at ${time}.`),
  printed: 'These pages have been sent to the printer.',
  noPrinter:
    'This terminal has no print command (PROCURATION_PRINT). From another terminal: procuration station minutes > minutes.txt.',
  notAlone:
    'The presiding officer enters decisions and incidents, from their own account; an assessor enters a refusal.',
  noRefusal: 'No vote was refused at this station.',
};

export const MINUTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
