import { type RefObject, useRef } from 'react';
import type { Client } from '#tui/answers.ts';
import type { State } from '#tui/app-state.ts';
import { isNobodyThere, untilAnswered } from '#tui/client.ts';
import { useTerminal } from '#tui/terminal/terminal.tsx';

/** Milliseconds that leaving waits for the server to end the session. */
const FAREWELL = 2_000;

type Leaving = { readonly quit: () => void; readonly isLeaving: () => boolean };

/** Ends the session of the account that is signed in, then the screens. */
export function useLeaving(now: RefObject<State>): Leaving {
  const { useExit } = useTerminal();
  const exit = useExit();
  const isLeaving = useRef(false);
  const quit = () => {
    const { signedIn } = now.current;
    if (signedIn === undefined || isLeaving.current) return exit();
    isLeaving.current = true;
    void farewell(signedIn.client).finally(() => exit());
  };
  return { quit, isLeaving: () => isLeaving.current };
}

/** Ends the session at the server, trying for as long as leaving may take; not where no server is. */
export async function farewell(client: Client): Promise<void> {
  const gone = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(FAREWELL), gone.signal]);
  const signOut = () =>
    client.session.signOut.mutate({}, { signal }).catch((error: unknown) => {
      if (isNobodyThere(error)) gone.abort();
      throw error;
    });
  await untilAnswered(signOut, { signal }).catch(() => undefined);
}
