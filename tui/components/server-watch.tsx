import { Box } from 'ink';
import { createContext, type PropsWithChildren, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { Client } from '#tui/answers.ts';
import { failureOf } from '#tui/client.ts';
import { PADDING } from '#tui/components/inner-width.ts';
import { Notice } from '#tui/components/notice.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { AnsweredProvider } from '#tui/terminal/answered.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Milliseconds between two questions. The server compares its clock with the database's as often. */
const EVERY = 60_000;
/** Milliseconds between two questions to a server that does not answer. */
const EVERY_WHILE_LOST = 5_000;

/** What every screen behind sign-in says of the server, and the hour of the place where the account acts. */
export type ServerState = {
  readonly now: () => Instant;
  readonly zone: TimeZone;
  readonly isClockOff: boolean;
  readonly isLost: boolean;
};

const ServerContext = createContext<ServerState | undefined>(undefined);

type Props = PropsWithChildren<Pick<ServerState, 'now' | 'zone'> & { readonly client: Client }>;

/** Asks the server each minute whether its clock is the database's; each call tells whether it answers. */
export function ServerWatch({ client, now, zone, children }: Props): ReactNode {
  const [isClockOff, setOff] = useState(false);
  const [isAnswered, setAnswered] = useState(true);
  const ask = useEffectEvent(() =>
    client.health.query({}).then(
      (health) => {
        setOff(health.isClockOff);
        setAnswered(true);
      },
      (error: unknown) => setAnswered(failureOf(error).kind !== 'away'),
    ),
  );
  const isLost = !isAnswered;
  useEffect(() => {
    const timer = setInterval(() => void ask(), isLost ? EVERY_WHILE_LOST : EVERY);
    return () => clearInterval(timer);
  }, [isLost]);
  return (
    <AnsweredProvider value={setAnswered}>
      <ServerContext value={{ now, zone, isClockOff, isLost }}>{children}</ServerContext>
    </AnsweredProvider>
  );
}

/** Undefined before sign-in. */
export function useServerState(): ServerState | undefined {
  return use(ServerContext);
}

/** Acts are dated by the server's clock: nobody should find a wrong one out afterwards. */
export function ClockNotice(): ReactNode {
  const { serverClockOff } = useWordsOf(COMPONENT_WORDS);
  if (!useServerState()?.isClockOff) return null;
  return (
    <Box paddingX={PADDING} flexShrink={0}>
      <Notice tone="careful" text={serverClockOff} isStrong />
    </Box>
  );
}
