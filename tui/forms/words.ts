import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  filter: 'Filtrer',
  shown: (shown: number, all: number) => `${shown} sur ${all}`,
};

const en: typeof fr = {
  filter: 'Filter',
  shown: (shown, all) => `${shown} of ${all}`,
};

export const FORM_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
