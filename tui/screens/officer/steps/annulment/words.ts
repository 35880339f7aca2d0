import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  question: 'Annuler cet acte établi par erreur ? Entrée l’annule ; la personne devra refaire une demande.',
  annulling: 'Annulation en cours',
};

const en: typeof fr = {
  question: 'Annul this act, made in error? Enter annuls it; the person will have to ask again.',
  annulling: 'Annulling',
};

export const ANNULMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
