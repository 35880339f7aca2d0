import { Box, useApp } from 'ink';
import { type ReactNode, useRef } from 'react';
import { fromEpoch } from '#core/instant.ts';
import type { Lang } from '#core/messages/lang.ts';
import type { Client } from '#tui/answers.ts';
import { type Event, next, route, type State } from '#tui/app-state.ts';
import { untilAnswered } from '#tui/client.ts';
import { TooSmall, useIsTooSmall } from '#tui/components/too-small.tsx';
import { labelsOf } from '#tui/labels/labels-of.ts';
import { HelpScreen } from '#tui/screens/help/screen.tsx';
import { LeaveScreen } from '#tui/screens/leave/screen.tsx';
import { ScreenOf } from '#tui/screens/screen-of.tsx';
import { SignInScreen } from '#tui/screens/sign-in/screen.tsx';
import { CursorProvider } from '#tui/terminal/cursor.tsx';
import { type Listener, ListenerProvider, useKeyboard } from '#tui/terminal/keyboard.tsx';
import { ShownProvider } from '#tui/terminal/shown.tsx';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { WordsProvider } from '#tui/terminal/words.tsx';

/** Milliseconds that leaving waits for the server to end the session. */
const FAREWELL = 2_000;

type Props = {
  readonly lang: Lang;
  /** What the person must know of this server, said at sign-in. */
  readonly notice?: string | undefined;
  readonly connect: (token?: string) => Client;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** The terminal client: one screen at a time, with help and the way out over it. */
export function App({ lang, notice, connect, clock }: Props): ReactNode {
  const { exit } = useApp();
  const isTooSmall = useIsTooSmall();
  const listener = useRef<Listener | undefined>(undefined);
  const { state, now, send } = useMachine<State, Event>(next, {
    lang,
    over: 'nothing',
    signedIn: undefined,
    hasEnded: false,
    helpOffset: 0,
  });

  const signOut = async () => {
    const { signedIn } = now.current;
    send({ kind: 'signed-out', byItself: false });
    if (signedIn) await farewell(signedIn.client);
  };
  useKeyboard((press) => {
    const typing = listener.current?.typing() ?? 'keys';
    const { over, signedIn } = now.current;
    const way = route(press, { over, signedIn, typing, isTooSmall });
    if (way === 'screen') listener.current?.onPress(press);
    else if (way === 'quit') void signOut().finally(() => exit());
    else if (way === 'sign-out') void signOut();
    else if (way !== 'drop') send({ kind: way });
  });

  const isShown = !isTooSmall && state.over === 'nothing';
  const words = { lang: state.lang, labels: labelsOf(state.lang) };
  return (
    <WordsProvider value={words}>
      <ListenerProvider value={listener}>
        <CursorProvider>
          {isTooSmall && <TooSmall />}
          {!isTooSmall && state.over === 'help' && (
            <HelpScreen role={state.signedIn?.account.role} offset={state.helpOffset} />
          )}
          {!isTooSmall && state.over === 'leave' && <LeaveScreen who={state.signedIn?.account.who ?? ''} />}
          <ShownProvider value={isShown}>
            <Box display={isShown ? 'flex' : 'none'} flexDirection="column">
              <Inside state={state} notice={notice} connect={connect} clock={clock} send={send} />
            </Box>
          </ShownProvider>
        </CursorProvider>
      </ListenerProvider>
    </WordsProvider>
  );
}

type InsideProps = Omit<Props, 'lang'> & { readonly state: State; readonly send: (event: Event) => void };

function Inside({ state, notice, connect, clock, send }: InsideProps): ReactNode {
  const { signedIn, hasEnded } = state;
  if (signedIn === undefined) {
    return (
      <SignInScreen
        notice={notice}
        hasEnded={hasEnded}
        connect={connect}
        clock={clock}
        onSignedIn={(signedIn) => send({ kind: 'signed-in', signedIn })}
      />
    );
  }
  const { account, client, offset } = signedIn;
  const seat = {
    account,
    client,
    now: () => fromEpoch(clock() + offset),
    onSignedOut: () => send({ kind: 'signed-out', byItself: true }),
  };
  return <ScreenOf seat={seat} />;
}

/** Ends the session at the server, trying for as long as leaving may take. */
async function farewell(client: Client): Promise<void> {
  const signal = AbortSignal.timeout(FAREWELL);
  await untilAnswered(() => client.session.signOut.mutate({}, { signal }), { signal }).catch(() => undefined);
}
