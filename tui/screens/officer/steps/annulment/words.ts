import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  question: 'Annuler cet acte établi par erreur ? Entrée l’annule ; la personne devra faire une nouvelle demande.',
  annulling: 'Annulation en cours',
};

const en: typeof fr = {
  question: 'Annul this act, established in error? Enter annuls it; the person will have to make a new request.',
  annulling: 'Annulling',
};

export const ANNULMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
