import type { State } from '#tui/app-state.ts';
import { filterBindings } from '#tui/forms/bindings.ts';
import { type Filter, filterAfter } from '#tui/forms/filter.ts';
import { rowsMoved } from '#tui/forms/list.ts';
import { type Binding, type Bindings, bindingFor, type KeyRow, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, COPY, COPY_ANYWHERE, HELP, LEAVE, MENU, OTHER_LANGUAGE, PAGES, QUIT, SCROLL } from '#tui/keys/common.ts';
import { TRAIN } from '#tui/keys/everywhere.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import { isKey, type Press } from '#tui/terminal/press.ts';

/**
 * What the frame around the screens does with a press; `screen` and `over` hand it on to what is drawn;
 * `quit` asks first where something is unfinished.
 */
export type Route =
  | 'screen'
  | 'over'
  | 'drop'
  | 'quit'
  | 'quit-anyway'
  | 'sign-out'
  | 'help'
  | 'leave'
  | 'menu'
  | 'close'
  | 'language'
  | 'training'
  | 'copy'
  | { readonly scroll: number }
  | { readonly filter: Filter };

type RouteContext = Pick<State, 'over' | 'signedIn' | 'helpFilter'> & {
  readonly typing: Typing;
  readonly isTooSmall: boolean;
  /** There is more on the screen than it has room for, and by what keys it is scrolled. */
  readonly scrolls: 'by-page' | 'by-line' | undefined;
  /** The exercises are one key from sign-in. */
  readonly mayTrain: boolean;
  /** The screen offers something to the menu: a locked one offers nothing. */
  readonly hasMenu: boolean;
  /** There is a reference or a number to copy. */
  readonly mayCopy: boolean;
};

/** Rows that a page key scrolls. */
const PAGE = 5;

const SIGN_OUT = {
  keys: ['enter'],
  label: { fr: 'se déconnecter', en: 'sign out' },
} as const satisfies LabelledRow;
const SIGN_OUT_AND_QUIT = {
  keys: ['q'],
  label: { fr: 'se déconnecter et quitter', en: 'sign out and quit' },
} as const satisfies LabelledRow;
const STAY = {
  keys: ['escape'],
  aliases: ['ctrl+d'],
  label: { fr: 'rester', en: 'stay' },
} as const satisfies LabelledRow;

const SCROLLING: Binding<Route> = { ...SCROLL, enabled: true, run: (press) => ({ scroll: rowsMoved(press) }) };

/** The keys of the help page, or of its filter while one types it. */
export function helpBindings(helpFilter: Filter): Bindings<Route> {
  const { typing, narrow, showAll } = filterBindings<Route>(helpFilter, (filter) => ({ filter }));
  return (
    typing ?? [
      ...(showAll ? [showAll] : []),
      to({ ...BACK, aliases: ['enter', 'f1', 'q', '?'] }, 'close'),
      SCROLLING,
      narrow,
      to(OTHER_LANGUAGE, 'language'),
    ]
  );
}

/** The keys of the way out. */
export const LEAVE_BINDINGS: Bindings<Route> = [
  to(SIGN_OUT, 'sign-out'),
  to(SIGN_OUT_AND_QUIT, 'quit-anyway'),
  to(STAY, 'close'),
  to(OTHER_LANGUAGE, 'language'),
];

/** Keys act only on what is painted: on help or the way out where one of them lies over the screen. */
export function route(press: Press, context: RouteContext): Route {
  const binding = bindingFor(appBindings(context), press);
  if (binding) return binding.run(press);
  return context.isTooSmall ? 'drop' : typedOn(press, context);
}

/** What no key takes is the screen's, or text of what lies over it. */
function typedOn(press: Press, { over, helpFilter }: RouteContext): Route {
  switch (over) {
    case 'nothing':
      return 'screen';
    case 'menu':
      return 'over';
    case 'help':
      return { filter: filterAfter(helpFilter, press) };
    case 'leave':
      return 'drop';
  }
}

function appBindings(context: RouteContext): Bindings<Route> {
  const { over, isTooSmall, scrolls } = context;
  if (isTooSmall) return [to(QUIT, 'quit-anyway')];
  const pages: Binding<Route> = {
    ...PAGES,
    enabled: true,
    run: (press) => ({ scroll: isKey(press, 'page-up') ? -PAGE : PAGE }),
  };
  return [to(QUIT, 'quit'), ...(scrolls ? [pages] : []), ...bindingsOver(over, context)];
}

function bindingsOver(over: State['over'], context: RouteContext): Bindings<Route> {
  switch (over) {
    case 'help':
      return helpBindings(context.helpFilter);
    case 'leave':
      return LEAVE_BINDINGS;
    case 'menu':
      return [to(OTHER_LANGUAGE, 'language')];
    case 'nothing':
      return screenBindings(context);
  }
}

/** The keys that no screen gets: signs only where no text is typed. */
function screenBindings({ signedIn, typing, mayTrain, hasMenu, mayCopy, scrolls }: RouteContext): Bindings<Route> {
  return [
    to({ ...HELP, aliases: typing === 'any' ? [] : HELP.aliases }, 'help'),
    ...(hasMenu ? [to(MENU, 'menu')] : []),
    ...(mayTrain && signedIn === undefined ? [to(TRAIN, 'training')] : []),
    ...(mayCopy ? [to(typing === 'keys' ? COPY : COPY_ANYWHERE, 'copy')] : []),
    to(OTHER_LANGUAGE, 'language'),
    to(LEAVE, signedIn ? 'leave' : 'quit'),
    ...(typing === 'keys' ? [to({ keys: ['q'] }, 'leave')] : []),
    ...(typing === 'keys' && scrolls === 'by-line' ? [SCROLLING] : []),
  ];
}

function to(row: KeyRow, way: Route): Binding<Route> {
  return { ...row, enabled: true, run: () => way };
}
