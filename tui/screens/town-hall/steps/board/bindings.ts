import type { LabelledRow } from '#tui/keys/binding.ts';

/** Opens the board, from the first step. */
export const OPEN_BOARD = {
  keys: ['f9'],
  label: { fr: 'journée de vote', en: 'polling day' },
  help: {
    text: { fr: 'le tableau des bureaux de vote, le jour du vote', en: 'the board of the stations, on polling day' },
  },
} as const satisfies LabelledRow;
