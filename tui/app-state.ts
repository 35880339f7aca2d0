import type { Lang } from '#core/model/lang.ts';
import type { Account, Client } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import { type MenuState, START } from '#tui/menu/state.ts';
import type { Unfinished } from '#tui/terminal/keyboard.tsx';

/** An account and its client; `offset` is what the server's clock is ahead of this one's, in milliseconds. */
export type SignedIn = { readonly account: Account; readonly client: Client; readonly offset: number };

export type State = {
  readonly lang: Lang;
  /** What lies over the screen; the screen behind stays as it was. */
  readonly over: 'nothing' | 'help' | 'leave' | 'menu';
  /** What narrows the help page. */
  readonly helpFilter: Filter;
  /** The menu, while it lies over the screen. */
  readonly menu: MenuState;
  /** Ctrl+C was pressed over something unfinished: once more quits. */
  readonly quitting: Unfinished | undefined;
  readonly signedIn: SignedIn | undefined;
  /** The last session ended although nobody closed it. */
  readonly hasEnded: boolean;
};

export type Event =
  | { readonly kind: 'help' | 'leave' | 'menu' | 'close' | 'language' | 'stay' }
  | { readonly kind: 'quit-asked'; readonly unfinished: Unfinished }
  | { readonly kind: 'help-filtered'; readonly filter: Filter }
  | { readonly kind: 'menu-changed'; readonly menu: MenuState }
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'signed-out'; readonly byItself: boolean };

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'help':
      return { ...state, over: 'help', helpFilter: NO_FILTER };
    case 'help-filtered':
      return { ...state, helpFilter: event.filter };
    case 'leave':
      return { ...state, over: 'leave' };
    case 'menu':
      return { ...state, over: 'menu', menu: START };
    case 'menu-changed':
      return { ...state, menu: event.menu };
    case 'close':
      return { ...state, over: 'nothing' };
    case 'quit-asked':
      return { ...state, quitting: event.unfinished };
    case 'stay':
      return { ...state, quitting: undefined };
    case 'language':
      return { ...state, lang: state.lang === 'fr' ? 'en' : 'fr' };
    case 'signed-in':
      return { ...state, signedIn: event.signedIn, hasEnded: false };
    case 'signed-out':
      return { ...state, over: 'nothing', signedIn: undefined, hasEnded: event.byItself };
  }
}
