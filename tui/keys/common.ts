import type { LabelledRow } from '#tui/keys/binding.ts';

/** The keys that several screens share, and those of the frame around every screen. */
export const HELP = { keys: ['f1'], label: { fr: 'aide', en: 'help' } } as const satisfies LabelledRow;
export const LEAVE = { keys: ['ctrl+d'], label: { fr: 'partir', en: 'leave' } } as const satisfies LabelledRow;
export const QUIT = { keys: ['ctrl+c'], label: { fr: 'quitter', en: 'quit' } } as const satisfies LabelledRow;
export const BACK = { keys: ['escape'], label: { fr: 'retour', en: 'back' } } as const satisfies LabelledRow;
export const START_OVER = {
  keys: ['escape'],
  label: { fr: 'recommencer', en: 'start over' },
} as const satisfies LabelledRow;
export const GIVE_UP = {
  keys: ['escape'],
  label: { fr: 'ne plus attendre', en: 'stop waiting' },
} as const satisfies LabelledRow;
export const OTHER_LANGUAGE = { keys: ['f2'], label: { fr: 'English', en: 'français' } } as const satisfies LabelledRow;
export const NEXT_FIELD = {
  keys: ['tab'],
  aliases: ['down'],
  label: { fr: 'champ suivant', en: 'next field' },
} as const satisfies LabelledRow;
export const MOVE = { keys: ['up', 'down'], label: { fr: 'choisir', en: 'choose' } } as const satisfies LabelledRow;
export const SCROLL = { keys: ['up', 'down'], label: { fr: 'défiler', en: 'scroll' } } as const satisfies LabelledRow;
export const CHOOSE = { keys: ['enter'], label: { fr: 'valider', en: 'confirm' } } as const satisfies LabelledRow;
