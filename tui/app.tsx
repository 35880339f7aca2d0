import { Box, useStdout } from 'ink';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import type { Event, SignedIn, State } from '#tui/app-state.ts';
import { TooSmall, useIsTooSmall } from '#tui/components/too-small.tsx';
import { OfferedProvider } from '#tui/menu/offered.ts';
import { SCREENS } from '#tui/screens/later.ts';
import { LeaveScreen } from '#tui/screens/leave/screen.tsx';
import { SignInScreen } from '#tui/screens/sign-in/screen.tsx';
import { ColoursProvider } from '#tui/terminal/colours.tsx';
import { ListenerProvider } from '#tui/terminal/keyboard.tsx';
import { LargeTypeProvider } from '#tui/terminal/large-type.tsx';
import { RemarkProvider } from '#tui/terminal/remark.tsx';
import { ScrollerProvider } from '#tui/terminal/scrolling.tsx';
import { ShownProvider } from '#tui/terminal/shown.tsx';
import { LangProvider } from '#tui/terminal/words.tsx';
import { type Training, TrainingProvider } from '#tui/training/training.tsx';
import { type AppMachine, useAppMachine } from '#tui/use-app-machine.ts';
import type { Quit } from '#tui/use-leaving.ts';

type Props = {
  readonly lang: Lang;
  /** What the person must know of this server, said at sign-in. */
  readonly notice?: string | undefined;
  /** Of this program: sign-in says when the server's is newer. */
  readonly version?: string;
  readonly connect: (token?: string) => Client;
  readonly hasColours?: boolean;
  /** Whether what matters most is drawn in large letters. */
  readonly isLarge?: boolean;
  /** The account of the exercises, and those that are done; undefined on a server. */
  readonly training?: ({ readonly signedIn: SignedIn } & NonNullable<Training>) | undefined;
  /** From sign-in to the exercises; undefined where there is no way. */
  readonly onTraining?: ((lang: Lang) => void) | undefined;
  /** From the exercises back to sign-in; undefined where leaving them quits. */
  readonly onLeft?: ((lang: Lang) => void) | undefined;
  /** Called before the screens end by themselves. */
  readonly onQuit?: ((quit: Quit) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** Listeners for the size of the window, one a part of two screens: fewer are a leak to Node. */
const MOST_LISTENING = 50;

/** The terminal client: one screen at a time, with help, the menu and the way out over it. */
export function App({ lang, hasColours = true, isLarge = false, training, ...rest }: Props): ReactNode {
  const { onTraining, onLeft, onQuit, ...screen } = rest;
  const { stdout } = useStdout();
  useState(() => stdout.setMaxListeners(MOST_LISTENING));
  const isTooSmall = useIsTooSmall();
  const { state, send, listener, scroller, menu } = useAppMachine({
    lang,
    isTooSmall,
    isTraining: training !== undefined,
    signedIn: training?.signedIn,
    onTraining,
    onLeft,
    onQuit,
  });
  const isShown = !isTooSmall && state.over === 'nothing';
  return (
    <LangProvider value={state.lang}>
      <ListenerProvider value={listener}>
        <ScrollerProvider value={scroller}>
          <ColoursProvider value={hasColours}>
            <LargeTypeProvider value={isLarge}>
              <TrainingProvider value={training}>
                <RemarkProvider value={state.remark}>
                  {isTooSmall ? <TooSmall /> : <Over state={state} menu={menu} />}
                  <ShownProvider value={isShown}>
                    <OfferedProvider value={menu.slot}>
                      <Box display={isShown ? 'flex' : 'none'} flexDirection="column">
                        <Screen {...screen} state={state} send={send} mayTrain={onTraining !== undefined} />
                      </Box>
                    </OfferedProvider>
                  </ShownProvider>
                </RemarkProvider>
              </TrainingProvider>
            </LargeTypeProvider>
          </ColoursProvider>
        </ScrollerProvider>
      </ListenerProvider>
    </LangProvider>
  );
}

type OverProps = Pick<AppMachine, 'state' | 'menu'>;

function Over({ state, menu }: OverProps): ReactNode {
  const account = state.signedIn?.account;
  switch (state.over) {
    case 'help':
      return <Help role={account?.role} filter={state.helpFilter} />;
    case 'leave':
      return <LeaveScreen who={account?.who ?? ''} />;
    case 'menu':
      return <Menu menu={menu} state={state.menu} />;
    case 'nothing':
      return undefined;
  }
}

type ScreenProps = Pick<Props, 'notice' | 'version' | 'connect' | 'clock'> & {
  readonly mayTrain: boolean;
  readonly state: State;
  readonly send: (event: Event) => void;
};

function Screen({ state, send, mayTrain, connect, clock, ...said }: ScreenProps): ReactNode {
  const { signedIn, hasEnded } = state;
  if (signedIn === undefined) {
    const onSignedIn = (entered: SignedIn) => send({ kind: 'signed-in', signedIn: entered });
    const options = { connect, clock, onSignedIn };
    return <SignInScreen {...options} {...said} hasEnded={hasEnded} mayTrain={mayTrain} />;
  }
  const { account, client, offset } = signedIn;
  const onSignedOut = () => send({ kind: 'signed-out', byItself: true });
  return <Behind account={account} client={client} clock={() => clock() + offset} onSignedOut={onSignedOut} />;
}

type Screens = Awaited<ReturnType<typeof SCREENS.load>>;

function Help(props: ComponentProps<Screens['HelpScreen']>): ReactNode {
  const screens = SCREENS.useLoaded();
  return screens && <screens.HelpScreen {...props} />;
}

function Menu(props: ComponentProps<Screens['MenuScreen']>): ReactNode {
  const screens = SCREENS.useLoaded();
  return screens && <screens.MenuScreen {...props} />;
}

/** The screen of the account, which is loaded before anybody is signed in. */
function Behind(props: ComponentProps<Screens['ScreenOf']>): ReactNode {
  const screens = SCREENS.useLoaded();
  return screens && <screens.ScreenOf {...props} />;
}
