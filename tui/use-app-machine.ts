import { type RefObject, useRef } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import { route } from '#tui/app-bindings.ts';
import { type Event, next, type SignedIn, type State } from '#tui/app-state.ts';
import { isNobodyThere, untilAnswered } from '#tui/client.ts';
import type { Listener } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';
import type { Scroller } from '#tui/terminal/scrolling.tsx';
import { useTerminal } from '#tui/terminal/terminal.tsx';
import { useMachine } from '#tui/terminal/use-machine.ts';

/** Milliseconds that leaving waits for the server to end the session. */
const FAREWELL = 2_000;

type AppMachine = {
  readonly state: State;
  readonly send: (event: Event) => void;
  /** The screen that takes the keys, and what the page keys move. */
  readonly listener: RefObject<Listener | undefined>;
  readonly scroller: RefObject<Scroller | undefined>;
};

type AppMachineOptions = {
  readonly lang: Lang;
  readonly isTooSmall: boolean;
  /** Leaving the exercises leads back to where they were opened, or quits: nobody signs in next. */
  readonly isTraining: boolean;
  readonly signedIn: SignedIn | undefined;
  readonly onTraining: ((lang: Lang) => void) | undefined;
  readonly onLeft: ((lang: Lang) => void) | undefined;
};

/** The account that is signed in, what lies over the screens, and where each press goes. */
export function useAppMachine({
  lang,
  isTooSmall,
  isTraining,
  signedIn: first,
  ...ways
}: AppMachineOptions): AppMachine {
  const { useExit, useKeyboard } = useTerminal();
  const exit = useExit();
  const { state, now, send } = useMachine<State, Event>(next, {
    lang,
    over: 'nothing',
    signedIn: first,
    hasEnded: false,
  });
  const listener = useRef<Listener | undefined>(undefined);
  const scroller = useRef<Scroller | undefined>(undefined);
  const isLeaving = useRef(false);

  const quit = () => {
    const { signedIn } = now.current;
    if (signedIn === undefined || isLeaving.current) return exit();
    isLeaving.current = true;
    void farewell(signedIn.client).finally(() => exit());
  };
  const signOut = () => {
    const { signedIn } = now.current;
    if (isTraining) return ways.onLeft ? ways.onLeft(now.current.lang) : quit();
    send({ kind: 'signed-out', byItself: false });
    if (signedIn) void farewell(signedIn.client);
  };
  const typing = () => (now.current.over === 'nothing' ? listener.current?.typing() : undefined) ?? 'keys';
  const onPress = (press: Press) => {
    const { over, signedIn } = now.current;
    const may = { mayScroll: scroller.current !== undefined, mayTrain: ways.onTraining !== undefined };
    const way = route(press, { over, signedIn, typing: typing(), isTooSmall, ...may });
    if (way === 'quit') return quit();
    if (isLeaving.current) return;
    if (way === 'screen') return listener.current?.onPress(press);
    listener.current?.onTaken?.();
    if (way === 'sign-out') return signOut();
    if (way === 'drop') return;
    if (way === 'training') return ways.onTraining?.(now.current.lang);
    if (typeof way === 'object') return scroller.current?.(way.scroll);
    send({ kind: way });
  };
  useKeyboard({ onPress, typing });
  return { state, send, listener, scroller };
}

/** Ends the session at the server, trying for as long as leaving may take; not where no server is. */
async function farewell(client: Client): Promise<void> {
  const gone = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(FAREWELL), gone.signal]);
  const signOut = () =>
    client.session.signOut.mutate({}, { signal }).catch((error: unknown) => {
      if (isNobodyThere(error)) gone.abort();
      throw error;
    });
  await untilAnswered(signOut, { signal }).catch(() => undefined);
}
