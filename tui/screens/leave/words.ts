import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Partir',
  question: 'Se déconnecter, pour qu’une autre personne utilise ce poste ?',
};

const en: typeof fr = {
  heading: 'Leave',
  question: 'Sign out, so that someone else can use this terminal?',
};

export const LEAVE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
