import { useRef } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import type { Event, State } from '#tui/app-state.ts';
import { isNobodyThere, untilAnswered } from '#tui/client.ts';
import type { Unfinished } from '#tui/terminal/keyboard.tsx';
import { useTerminal } from '#tui/terminal/terminal.tsx';
import type { Machine } from '#tui/terminal/use-machine.ts';

/** Milliseconds that the end of a session may take; once the screens are left, the shell waits for it. */
const PATIENCE = { quitting: 1_000, signingOut: 10_000 } as const;

/** Whether the server said that the session is over. */
export type Farewell = 'signed-out' | 'unconfirmed';
/** The language in which the screens were left, and what became of the session, if somebody had one. */
export type Quit = { readonly lang: Lang; readonly farewell: Promise<Farewell> | undefined };

type LeavingOptions = {
  readonly machine: Machine<State, Event>;
  /** The exercises have no session: leaving them leads back to where they were opened, or quits. */
  readonly isTraining: boolean;
  readonly unfinished: () => Unfinished | undefined;
  readonly onLeft: ((lang: Lang) => void) | undefined;
  readonly onQuit: ((quit: Quit) => void) | undefined;
};
type Leaving = {
  /** Quits, or asks first where something is unfinished. */
  readonly askToQuit: () => void;
  readonly quit: () => void;
  readonly signOut: () => void;
  readonly isLeaving: () => boolean;
};

/** The ways out. Quitting ends the screens at once; the session of who is signed in ends meanwhile. */
export function useLeaving({ machine, isTraining, unfinished, onLeft, onQuit }: LeavingOptions): Leaving {
  const { now, send } = machine;
  const { useExit } = useTerminal();
  const exit = useExit();
  const isLeaving = useRef(false);
  const quit = () => {
    isLeaving.current = true;
    const { signedIn, lang } = now.current;
    onQuit?.({ lang, farewell: signedIn && !isTraining ? farewell(signedIn.client, PATIENCE.quitting) : undefined });
    exit();
  };
  const askToQuit = () => {
    const lost = now.current.remark?.kind === 'quit-again' ? undefined : unfinished();
    if (lost) send({ kind: 'remarked', remark: { kind: 'quit-again', lost } });
    else quit();
  };
  const signOut = () => {
    const { signedIn, lang } = now.current;
    if (isTraining) return onLeft ? onLeft(lang) : quit();
    send({ kind: 'signed-out', byItself: false });
    if (signedIn) void farewell(signedIn.client, PATIENCE.signingOut);
  };
  return { askToQuit, quit, signOut, isLeaving: () => isLeaving.current };
}

/** Ends the session at the server, trying for so many milliseconds; not where no server is. */
async function farewell(client: Client, patience: number): Promise<Farewell> {
  const gone = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(patience), gone.signal]);
  const signOut = () =>
    client.session.signOut.mutate({}, { signal }).catch((error: unknown) => {
      if (isNobodyThere(error)) gone.abort();
      throw error;
    });
  const answered = untilAnswered(signOut, { signal }).then(
    () => 'signed-out' as const,
    () => 'unconfirmed' as const,
  );
  const late = Promise.withResolvers<Farewell>();
  signal.addEventListener('abort', () => late.resolve('unconfirmed'));
  return Promise.race([answered, late.promise]);
}
