import type { State } from '#tui/app-state.ts';
import {
  type Binding,
  type Bindings,
  bindingFor,
  type HelpedRow,
  type KeyRow,
  type LabelledRow,
} from '#tui/keys/binding.ts';
import { BACK, EMPTY_FIELD, HELP, LEAVE, OTHER_LANGUAGE, PAGES, QUIT, SCROLL } from '#tui/keys/common.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** What the frame around the screens does with a press; `screen` hands the press on. */
export type Route =
  | 'screen'
  | 'drop'
  | 'quit'
  | 'sign-out'
  | 'help'
  | 'leave'
  | 'close'
  | 'language'
  | 'training'
  | { readonly scroll: number };

type RouteContext = Pick<State, 'over' | 'signedIn'> & {
  readonly typing: Typing;
  readonly isTooSmall: boolean;
  /** There is more on the screen than it has room for. */
  readonly mayScroll: boolean;
  /** The exercises are one key from sign-in. */
  readonly mayTrain: boolean;
};

/** Rows that a page key scrolls. */
const PAGE = 5;

/** From sign-in to the exercises. */
export const TRAIN = {
  keys: ['f3'],
  help: {
    text: { fr: 's’exercer au bureau de vote, sans compte', en: 'practise the polling station, no account needed' },
  },
} as const satisfies KeyRow;
const SIGN_OUT = {
  keys: ['enter'],
  label: { fr: 'fermer la session', en: 'sign out' },
} as const satisfies LabelledRow;
const SIGN_OUT_AND_QUIT = {
  keys: ['q'],
  label: { fr: 'la fermer et quitter', en: 'sign out and quit' },
} as const satisfies LabelledRow;
const STAY = {
  keys: ['escape'],
  aliases: ['ctrl+d'],
  label: { fr: 'rester', en: 'stay' },
} as const satisfies LabelledRow;

/** The keys of every screen, for the help page. */
export const EVERYWHERE = [HELP, OTHER_LANGUAGE, BACK, LEAVE, QUIT, EMPTY_FIELD, PAGES];

/** Keys that only the linear mode has. */
const DIGITS = {
  keys: ['1'],
  help: {
    keys: { fr: '1 à 9', en: '1 to 9' },
    text: { fr: 'choisir ce qui porte ce chiffre', en: 'choose what has that figure' },
  },
} as const satisfies HelpedRow;
const SAY_AGAIN = {
  keys: ['?'],
  help: {
    text: { fr: 'redire l’écran ; une fois encore, cette aide', en: 'say the screen again; once more, this help' },
  },
} as const satisfies HelpedRow;

/** The same, where nothing is drawn and nothing scrolls. */
export const EVERYWHERE_LINEAR = [DIGITS, SAY_AGAIN, HELP, OTHER_LANGUAGE, BACK, LEAVE, QUIT, EMPTY_FIELD];

/** The keys of the help page. */
export const HELP_BINDINGS: Bindings<Route> = [
  to({ ...BACK, aliases: ['enter', 'f1', 'q', '?'] }, 'close'),
  { ...SCROLL, enabled: true, run: (press) => ({ scroll: isKey(press, 'up') ? -1 : 1 }) },
  to(OTHER_LANGUAGE, 'language'),
];

/** The keys of the way out. */
export const LEAVE_BINDINGS: Bindings<Route> = [
  to(SIGN_OUT, 'sign-out'),
  to(SIGN_OUT_AND_QUIT, 'quit'),
  to(STAY, 'close'),
  to(OTHER_LANGUAGE, 'language'),
];

/** Keys act only on what is painted: on help or the way out where one of them lies over the screen. */
export function route(press: Press, context: RouteContext): Route {
  const binding = bindingFor(appBindings(context), press);
  if (binding) return binding.run(press);
  return context.over === 'nothing' && !context.isTooSmall ? 'screen' : 'drop';
}

function appBindings(context: RouteContext): Bindings<Route> {
  const { over, isTooSmall, mayScroll } = context;
  const quit = to(QUIT, 'quit');
  if (isTooSmall) return [quit];
  const pages: Binding<Route> = {
    ...PAGES,
    enabled: true,
    run: (press) => ({ scroll: isKey(press, 'page-up') ? -PAGE : PAGE }),
  };
  return [quit, ...(mayScroll ? [pages] : []), ...bindingsOver(over, context)];
}

function bindingsOver(over: State['over'], context: RouteContext): Bindings<Route> {
  switch (over) {
    case 'help':
      return HELP_BINDINGS;
    case 'leave':
      return LEAVE_BINDINGS;
    case 'nothing':
      return screenBindings(context);
  }
}

/** The keys that no screen gets: signs only where no text is typed. */
function screenBindings({ signedIn, typing, mayTrain }: RouteContext): Bindings<Route> {
  return [
    to({ ...HELP, aliases: typing === 'any' ? [] : HELP.aliases }, 'help'),
    ...(mayTrain && signedIn === undefined ? [to(TRAIN, 'training')] : []),
    to(OTHER_LANGUAGE, 'language'),
    to(LEAVE, signedIn ? 'leave' : 'quit'),
    ...(typing === 'keys' ? [to({ keys: ['q'] }, 'leave')] : []),
  ];
}

function to(row: KeyRow, way: Route): Binding<Route> {
  return { ...row, enabled: true, run: () => way };
}
