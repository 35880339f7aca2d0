import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Partir',
  question: 'Fermer la session, pour que quelqu’un d’autre prenne ce poste ?',
};

const en: typeof fr = {
  heading: 'Leave',
  question: 'Sign out, so that someone else takes this terminal?',
};

export const LEAVE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
