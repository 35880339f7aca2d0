import { useEffect, useState } from 'react';
import type { Client } from '#tui/answers.ts';
import type { SignedIn } from '#tui/app-state.ts';
import { useOffered } from '#tui/menu/offered.ts';
import { SCREENS } from '#tui/screens/later.ts';
import { signInBindings } from '#tui/screens/sign-in/bindings.ts';
import { next, typingIn } from '#tui/screens/sign-in/sign-in.ts';
import { type Credentials, type Event, START, type State } from '#tui/screens/sign-in/state.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { useCall } from '#tui/terminal/use-call.ts';
import { useCountdown } from '#tui/terminal/use-countdown.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

export type SignInOptions = {
  readonly connect: (token?: string) => Client;
  readonly clock: () => number;
  readonly onSignedIn: (signedIn: SignedIn) => void;
};

const HEALTH = {};
/** Milliseconds without a key before the screens behind are loaded: no key waits for that. */
const QUIET = 300;

/** `left`: seconds of a wait, which end at the instant at which Enter sends again. */
type SignIn = { readonly state: State; readonly left: number };

/** Asks the server how it is, and lets a person in. */
export function useSignIn({ connect, clock, onSignedIn }: SignInOptions): SignIn {
  const machine = useMachine<State, Event>(next, START);
  const { state, now, send } = machine;
  const [client] = useState(() => connect());
  useKeys({
    onPress: (press) => send({ kind: 'press', press }),
    typing: () => typingIn(now.current),
  });

  useOffered(() => ({ rows: signInBindings(now.current) }));

  const { failure } = state;
  const left = useCountdown(failure?.kind === 'too-often' ? failure : undefined, () => send({ kind: 'waited' }));

  useEffect(() => {
    if (state.pending) return;
    const quiet = setTimeout(() => SCREENS.load().catch(() => undefined), QUIET);
    return () => clearTimeout(quiet);
  }, [state]);

  useCall<State, object, Event>(machine, () => HEALTH, {
    run: async (_, signal) => {
      const health = await client.health.query({}, { signal });
      return { kind: 'health', health, offset: Date.parse(health.at) - clock() };
    },
    send: (event) => {
      if (event.kind === 'away') send({ kind: 'silence', attempts: event.attempts, why: event.why ?? 'no-answer' });
      else send(event.kind === 'failed' ? { kind: 'silence', attempts: 1, why: 'no-answer' } : event);
    },
  });
  useCall<State, Credentials, Event>(machine, ({ pending }) => pending?.call, {
    run: async ({ code, ...credentials }, signal) => {
      const [entered] = await Promise.all([
        code === undefined
          ? client.session.signIn.mutate(credentials, { signal })
          : client.session.activate.mutate({ ...credentials, code }, { signal }),
        SCREENS.load(),
      ]);
      return { kind: 'signed-in', ...entered };
    },
    send: (event) => {
      send(event);
      if (event.kind !== 'signed-in') return;
      onSignedIn({ account: event.account, client: connect(event.token), offset: now.current.offset });
    },
  });
  return { state, left };
}
