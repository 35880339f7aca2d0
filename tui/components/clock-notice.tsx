import { Box } from 'ink';
import { createContext, type PropsWithChildren, type ReactNode, use, useEffect, useState } from 'react';
import type { Client } from '#tui/answers.ts';
import { PADDING } from '#tui/components/inner-width.ts';
import { Notice } from '#tui/components/notice.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Milliseconds between two questions. The server compares its clock with the database's as often. */
const EVERY = 60_000;

const ClockOffContext = createContext(false);

/** Asks the server each minute whether its clock is the database's, for every screen behind sign-in. */
export function ServerClock({ client, children }: PropsWithChildren<{ readonly client: Client }>): ReactNode {
  const [isOff, setOff] = useState(false);
  useEffect(() => {
    const ask = () => client.health.query({}).then((health) => setOff(health.isClockOff), noAnswer);
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [client]);
  return <ClockOffContext value={isOff}>{children}</ClockOffContext>;
}

/** What was known stays so: the calls of the screen say that the server does not answer. */
function noAnswer(): void {}

/** Acts are dated by the server's clock: nobody should find a wrong one out afterwards. */
export function ClockNotice(): ReactNode {
  const { serverClockOff } = useWordsOf(COMPONENT_WORDS);
  if (!use(ClockOffContext)) return null;
  return (
    <Box paddingX={PADDING} flexShrink={0}>
      <Notice tone="careful" text={serverClockOff} isStrong />
    </Box>
  );
}
