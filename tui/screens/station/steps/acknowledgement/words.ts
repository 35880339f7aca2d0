import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  waiting: (print: string) => `${print}, à accuser (F9)`,
  compare: (digest: string) =>
    `L’empreinte imprimée en tête du papier doit être ${digest}. Si elle est autre, demandez le dernier papier à la mairie.`,
  count: 'Lignes comptées sur le papier',
  sending: 'Envoi de l’accusé de réception',
  missing: 'Comptez les lignes du papier, et tapez leur nombre.',
};

const en: typeof fr = {
  waiting: (print) => `${print}, to be acknowledged (F9)`,
  compare: (digest) =>
    `The digest printed at the head of the paper must be ${digest}. If it is another, ask the town hall for the last paper.`,
  count: 'Lines counted on the paper',
  sending: 'Sending the acknowledgement',
  missing: 'Count the lines of the paper, and type how many there are.',
};

export const ACKNOWLEDGEMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
