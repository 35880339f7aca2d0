import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  loading: (name: string) => `Ouverture de la fiche de ${name}`,
};

const en: typeof fr = {
  loading: (name) => `Opening the card of ${name}`,
};

export const CARD_LOADING_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
