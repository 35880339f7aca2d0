import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  marking: 'Enregistrement en cours',
};

const en: typeof fr = {
  marking: 'Recording',
};

export const MARKING_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
