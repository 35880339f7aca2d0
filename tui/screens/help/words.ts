import type { Bilingual } from '#core/model/lang.ts';

const fr = { heading: 'Aide', everywhere: 'Sur tous les écrans' };

const en: typeof fr = { heading: 'Help', everywhere: 'On every screen' };

export const HELP_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
