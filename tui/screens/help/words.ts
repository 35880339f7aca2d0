import type { Bilingual } from '#core/model/lang.ts';

const fr = { heading: 'Aide', everywhere: 'Partout' };

const en: typeof fr = { heading: 'Help', everywhere: 'Everywhere' };

export const HELP_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
