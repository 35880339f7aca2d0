import type { Lang } from '#core/model/lang.ts';
import type { Account, Client } from '#tui/answers.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import { isCtrl, isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** Who is signed in, by which client; `offset` is what the server's clock is ahead, in milliseconds. */
export type SignedIn = { readonly account: Account; readonly client: Client; readonly offset: number };

export type State = {
  readonly lang: Lang;
  /** What lies over the screen, which waits behind it as it was. */
  readonly over: 'nothing' | 'help' | 'leave';
  readonly signedIn: SignedIn | undefined;
  /** A session ended that nobody had closed. */
  readonly hasEnded: boolean;
};

export type Event =
  | { readonly kind: 'help' | 'leave' | 'close' | 'language' }
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'signed-out'; readonly byItself: boolean };

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'help':
      return { ...state, over: 'help' };
    case 'leave':
      return { ...state, over: 'leave' };
    case 'close':
      return { ...state, over: 'nothing' };
    case 'language':
      return { ...state, lang: state.lang === 'fr' ? 'en' : 'fr' };
    case 'signed-in':
      return { ...state, signedIn: event.signedIn, hasEnded: false };
    case 'signed-out':
      return { ...state, over: 'nothing', signedIn: undefined, hasEnded: event.byItself };
  }
}

/** What the frame around the screens does with a press; `screen` is to hand it on. */
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

/** Rows that a page key scrolls. */
const PAGE = 5;

type RouteContext = Pick<State, 'over' | 'signedIn'> & {
  readonly typing: Typing;
  readonly isTooSmall: boolean;
  /** There is more on the screen than it has room for. */
  readonly mayScroll: boolean;
  /** The exercises are one key from sign-in. */
  readonly mayTrain: boolean;
};

/** Keys act only on what is painted: help and the way out first, the screen when it is what is seen. */
export function route(press: Press, around: RouteContext): Route {
  if (isCtrl(press, 'c')) return 'quit';
  if (around.isTooSmall) return 'drop';
  if (around.mayScroll && isKey(press, 'page-up', 'page-down')) {
    return { scroll: isKey(press, 'page-up') ? -PAGE : PAGE };
  }
  switch (around.over) {
    case 'help':
      return overHelp(press);
    case 'leave':
      return overLeave(press);
    case 'nothing':
      return overScreen(press, around);
  }
}

function overScreen(press: Press, { signedIn, typing, mayTrain }: RouteContext): Route {
  if (isKey(press, 'f1')) return 'help';
  if (isKey(press, 'f3') && mayTrain && signedIn === undefined) return 'training';
  if (isKey(press, 'f2') || isCtrl(press, 'l')) return 'language';
  if (isCtrl(press, 'd')) return signedIn ? 'leave' : 'quit';
  if (typing === 'keys' && isSign(press, 'q')) return 'leave';
  return typing !== 'any' && isSign(press, '?') ? 'help' : 'screen';
}

function overHelp(press: Press): Route {
  if (isKey(press, 'up', 'down')) return { scroll: isKey(press, 'up') ? -1 : 1 };
  if (isKey(press, 'f2') || isCtrl(press, 'l')) return 'language';
  return isKey(press, 'escape', 'enter', 'f1') || isSign(press, 'q') || isSign(press, '?') ? 'close' : 'drop';
}

function overLeave(press: Press): Route {
  if (isKey(press, 'enter')) return 'sign-out';
  if (isSign(press, 'q')) return 'quit';
  return isKey(press, 'escape') || isCtrl(press, 'd') ? 'close' : 'drop';
}
