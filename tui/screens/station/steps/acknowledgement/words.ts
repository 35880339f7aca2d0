import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  waiting: (print: string) => `${print}. Réception à accuser : F9`,
  compare: (digest: string) =>
    `L’empreinte imprimée en tête du document doit être ${digest}. Si elle est différente, demandez le dernier document à la mairie.`,
  count: 'Nombre de lignes du document',
  sending: 'Envoi de l’accusé de réception',
  missing: 'Comptez les lignes du document, puis tapez leur nombre.',
};

const en: typeof fr = {
  waiting: (print) => `${print}. To acknowledge it: F9`,
  compare: (digest) =>
    `The digest printed at the head of the document must be ${digest}. If it is not, ask the town hall for the latest document.`,
  count: 'Number of lines of the document',
  sending: 'Sending the acknowledgement',
  missing: 'Count the lines of the document, then type how many there are.',
};

export const ACKNOWLEDGEMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
