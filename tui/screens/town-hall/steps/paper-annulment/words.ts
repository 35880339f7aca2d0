import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  question:
    'Annuler votre dernière saisie ? Entrée l’annule ; le formulaire pourra être saisi de nouveau. Chaque agent n’annule que ses propres saisies, dans les 15 minutes (règle du service R-11).',
  annulling: 'Annulation en cours',
};

const en: typeof fr = {
  question:
    'Annul your last entry? Enter annuls it; the form may then be entered again. Agents annul their own entries only, within 15 minutes (rule R-11 of this service).',
  annulling: 'Annulling',
};

export const PAPER_ANNULMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
