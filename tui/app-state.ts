import type { Lang } from '#core/model/lang.ts';
import type { Account, Client } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import { type MenuState, START } from '#tui/menu/state.ts';
import type { Remark } from '#tui/terminal/remark.tsx';

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
  /** What is said until the next key. */
  readonly remark: Remark | undefined;
  readonly signedIn: SignedIn | undefined;
  /** The last session ended although nobody closed it. */
  readonly hasEnded: boolean;
};

export type Event =
  | { readonly kind: 'help' | 'leave' | 'menu' | 'close' | 'language' }
  | { readonly kind: 'remarked'; readonly remark: Remark | undefined }
  | { readonly kind: 'help-filtered'; readonly filter: Filter }
  | { readonly kind: 'menu-changed'; readonly menu: MenuState }
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'signed-out'; readonly byItself: boolean };

export function start(lang: Lang, signedIn: SignedIn | undefined): State {
  return {
    lang,
    over: 'nothing',
    helpFilter: NO_FILTER,
    menu: START,
    remark: undefined,
    signedIn,
    hasEnded: false,
  };
}

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
    case 'remarked':
      return { ...state, remark: event.remark };
    case 'language':
      return { ...state, lang: state.lang === 'fr' ? 'en' : 'fr' };
    case 'signed-in':
      return { ...state, signedIn: event.signedIn, hasEnded: false };
    case 'signed-out':
      return { ...state, over: 'nothing', signedIn: undefined, hasEnded: event.byItself };
  }
}
