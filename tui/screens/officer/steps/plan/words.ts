import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  title: { procuration: 'Procuration au guichet', revocation: 'Résiliation au guichet' },
  ends: 'Prendraient fin, toutes',
};

const en: typeof fr = {
  title: { procuration: 'Procuration at the counter', revocation: 'Revocation at the counter' },
  ends: 'Would end, all of them',
};

export const PLAN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
