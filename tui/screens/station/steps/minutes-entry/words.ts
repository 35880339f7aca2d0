import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  sending: 'Inscription en cours',
  what: 'Texte',
  reasons: 'Motifs',
  anyReasons: 'Motifs, s’il y en a',
  missing: 'Il faut un texte et, pour une décision ou un refus, ses motifs.',
};

const en: typeof fr = {
  sending: 'Entering',
  what: 'Text',
  reasons: 'Reasons',
  anyReasons: 'Reasons, if any',
  missing: 'A text is needed and, for a decision or a refusal, its reasons.',
};

export const MINUTES_ENTRY_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
