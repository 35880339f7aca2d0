import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  sending: 'Écriture en cours',
  what: 'Ce qui est écrit',
  reasons: 'Motifs',
  anyReasons: 'Motifs, s’il y en a',
  missing: 'Il faut un texte, et les motifs d’une décision ou d’un refus.',
};

const en: typeof fr = {
  sending: 'Writing',
  what: 'What is written',
  reasons: 'Reasons',
  anyReasons: 'Reasons, if any',
  missing: 'A text is needed, and the reasons of a decision or a refusal.',
};

export const MINUTES_ENTRY_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
