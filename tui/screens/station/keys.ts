import type { LabelledRow } from '#tui/keys/binding.ts';

/** The keys that several steps share. */
export const RECORD = { keys: ['enter'], label: { fr: 'enregistrer', en: 'record' } } as const satisfies LabelledRow;
export const NEXT_PERSON = {
  keys: ['text'],
  label: { fr: 'personne suivante', en: 'next person' },
} as const satisfies LabelledRow;
