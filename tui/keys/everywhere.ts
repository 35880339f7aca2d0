import type { HelpedRow, KeyRow, LabelledRow } from '#tui/keys/binding.ts';
import {
  BACK,
  COPY_ANYWHERE,
  EMPTY_FIELD,
  FILTER,
  HELP,
  LEAVE,
  MENU,
  OTHER_LANGUAGE,
  PAGES,
  QUIT,
  TO_THE_ENDS,
} from '#tui/keys/common.ts';

/** From sign-in to the exercises. */
export const TRAIN = {
  keys: ['f3'],
  help: {
    text: { fr: 's’exercer au bureau de vote, sans compte', en: 'practise at the polling station, no account needed' },
  },
} as const satisfies KeyRow;

/** The keys of every screen, for the help page. */
export const EVERYWHERE = [MENU, HELP, FILTER, TO_THE_ENDS, OTHER_LANGUAGE, BACK, LEAVE, QUIT, EMPTY_FIELD, PAGES];

/** Keys that only the linear mode has. */
const DIGITS = {
  keys: ['1'],
  help: {
    keys: { fr: '1 à 9', en: '1 to 9' },
    text: { fr: 'choisir la ligne de ce numéro', en: 'choose the line of that number' },
  },
} as const satisfies HelpedRow;
const SAY_AGAIN = {
  keys: ['?'],
  help: {
    text: {
      fr: 'relire l’écran ; une seconde fois, cette aide',
      en: 'read the screen again; a second time, this help',
    },
  },
} as const satisfies HelpedRow;

/** The same, where nothing is drawn and nothing scrolls. */
export const EVERYWHERE_LINEAR = [
  DIGITS,
  SAY_AGAIN,
  MENU,
  HELP,
  FILTER,
  OTHER_LANGUAGE,
  BACK,
  LEAVE,
  QUIT,
  EMPTY_FIELD,
];

type Situation = {
  readonly isSignedIn: boolean;
  /** The exercises are one key from sign-in. */
  readonly mayTrain: boolean;
  /** There is a reference or a number to copy. */
  readonly mayCopy: boolean;
};

/** What the menu has besides what the screen offers. */
export function everywhereIn({ isSignedIn, mayTrain, mayCopy }: Situation): readonly KeyRow[] {
  const own = isSignedIn ? [LEAVE] : mayTrain ? [TRAIN] : [];
  const copy = mayCopy ? [COPY_ANYWHERE] : [];
  return [...copy, ...own, inAWord(HELP), inAWord(OTHER_LANGUAGE), QUIT];
}

/** The row without what the help page says of it. */
function inAWord({ keys, label }: LabelledRow): KeyRow {
  return { keys, label };
}
