import { type PropsWithChildren, type ReactNode, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import { failureOf } from '#tui/client.ts';
import { ServerStateContext } from '#tui/components/server-state.ts';
import { AnsweredProvider } from '#tui/terminal/answered.ts';

/** Milliseconds between two questions. The server compares its clock with the database's as often. */
const EVERY = 60_000;
/** Milliseconds between two questions to a server that does not answer. */
const EVERY_WHILE_LOST = 5_000;

type Props = PropsWithChildren<{ readonly client: Client; readonly now: () => Instant; readonly zone: TimeZone }>;

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
  useLayoutEffect(() => {
    const timer = setInterval(() => void ask(), isLost ? EVERY_WHILE_LOST : EVERY);
    return () => clearInterval(timer);
  }, [isLost]);
  const hourIn = (lang: Lang) => sayTime(timeAt(now(), zone), lang);
  return (
    <AnsweredProvider value={setAnswered}>
      <ServerStateContext value={{ hourIn, isClockOff, isLost }}>{children}</ServerStateContext>
    </AnsweredProvider>
  );
}
