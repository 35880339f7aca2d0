import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  title: { procuration: 'Procuration au guichet', revocation: 'Résiliation au guichet' },
  ends: (count: number): string =>
    count === 1 ? 'Cette procuration prendra fin' : 'Toutes ces procurations prendront fin',
};

const en: typeof fr = {
  title: { procuration: 'Procuration at the counter', revocation: 'Revocation at the counter' },
  ends: (count) => (count === 1 ? 'This procuration will end' : 'All these procurations will end'),
};

export const PLAN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
