import { type RefObject, useRef } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { type Route, route } from '#tui/app-bindings.ts';
import { type Event, next, type SignedIn, type State, start } from '#tui/app-state.ts';
import { type Menu, useMenu } from '#tui/menu/use-menu.ts';
import type { Listener, Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';
import type { Scroller } from '#tui/terminal/scrolling.tsx';
import { useTerminal } from '#tui/terminal/terminal.tsx';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { useCopying } from '#tui/use-copying.ts';
import { type Quit, useLeaving } from '#tui/use-leaving.ts';

export type AppMachine = {
  readonly state: State;
  readonly send: (event: Event) => void;
  /** The screen that takes the keys, and what the page keys move. */
  readonly listener: RefObject<Listener | undefined>;
  readonly scroller: RefObject<Scroller | undefined>;
  readonly menu: Menu;
};

type AppMachineOptions = {
  readonly lang: Lang;
  readonly isTooSmall: boolean;
  /** Leaving the exercises leads back to where they were opened, or quits: nobody signs in next. */
  readonly isTraining: boolean;
  readonly signedIn: SignedIn | undefined;
  readonly onTraining: ((lang: Lang) => void) | undefined;
  readonly onLeft: ((lang: Lang) => void) | undefined;
  readonly onQuit: ((quit: Quit) => void) | undefined;
};

/** The account that is signed in, what lies over the screens, and where each press goes. */
export function useAppMachine({
  lang,
  isTooSmall,
  isTraining,
  signedIn: first,
  ...ways
}: AppMachineOptions): AppMachine {
  const { useKeyboard } = useTerminal();
  const machine = useMachine<State, Event>(next, start(lang, first));
  const { state, now, send } = machine;
  const listener = useRef<Listener | undefined>(undefined);
  const scroller = useRef<Scroller | undefined>(undefined);
  const mayTrain = ways.onTraining !== undefined;
  const { mayCopy, copy } = useCopying(listener, send);

  const menu = useMenu({
    now,
    mayTrain,
    mayCopy,
    onMenu: (after) => send(after ? { kind: 'menu-changed', menu: after } : { kind: 'close' }),
    onPress: (press) => onPress(press),
  });

  const { askToQuit, quit, signOut, isLeaving } = useLeaving({
    machine,
    isTraining,
    unfinished: () => listener.current?.unfinished?.(),
    ...ways,
  });
  const act = (way: Exclude<Route, 'screen' | 'over' | 'quit'>) => {
    if (typeof way === 'object') {
      if ('scroll' in way) scroller.current?.move(way.scroll);
      else send({ kind: 'help-filtered', filter: way.filter });
    } else if (way === 'quit-anyway') quit();
    else if (way === 'sign-out') signOut();
    else if (way === 'copy') copy();
    else if (way === 'training') ways.onTraining?.(now.current.lang);
    else if (way !== 'drop') send({ kind: way });
  };
  const typing = () => typingIn(now.current, listener.current);
  const onPress = (press: Press) => {
    const hasMenu = menu.slot.offering !== undefined;
    const has = { scrolls: scrolls(scroller.current), mayTrain, hasMenu, mayCopy: mayCopy() };
    const way = route(press, { ...now.current, typing: typing(), isTooSmall, ...has });
    if (isLeaving()) return;
    if (way === 'quit') return askToQuit();
    if (now.current.remark) send({ kind: 'remarked', remark: undefined });
    if (way === 'screen') return listener.current?.onPress(press);
    listener.current?.onTaken?.();
    if (way === 'over') return menu.onPress(press);
    act(way);
  };
  useKeyboard({ onPress, typing });
  return { state, send, listener, scroller, menu };
}

function typingIn({ over, helpFilter }: State, listener: Listener | undefined): Typing {
  if (over === 'menu' || (over === 'help' && helpFilter.isOpen)) return 'names';
  return (over === 'nothing' ? listener?.typing() : undefined) ?? 'keys';
}

function scrolls(scroller: Scroller | undefined): 'by-page' | 'by-line' | undefined {
  return scroller && (scroller.byLine ? 'by-line' : 'by-page');
}
