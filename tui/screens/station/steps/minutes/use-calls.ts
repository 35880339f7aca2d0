import { useState } from 'react';
import type { Client, Minutes } from '#tui/answers.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import type { Minute, MinutesCall } from '#tui/screens/station/steps/minutes/state.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Printed } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

type Calling = {
  readonly client: Client;
  readonly send: (event: Event) => void;
  readonly onSignedOut: () => void;
  readonly printMinutes: (entries: Minutes) => Promise<Printed>;
};

/** The calls that the minutes wait for: what is written, what is being written, the printer. */
export function useMinutesCalls(station: Holder<State>, { client, printMinutes, ...calling }: Calling): void {
  const { round } = station.state;
  const [keyring] = useState(makeKeyring);

  useCall<State, Minute, Event>(station, ({ step }) => (step.kind === 'writing' ? step.pending?.call : undefined), {
    ...calling,
    run: (minute, signal) =>
      keyring.send(JSON.stringify(minute), async ({ key }) => {
        await client.station.write.mutate({ key, round: round.id, ...minute }, { signal });
        return { kind: 'written' };
      }),
  });
  useCall<State, MinutesCall, Event>(
    station,
    ({ step }) => (step.kind === 'minutes' ? step.pending?.call : undefined),
    {
      ...calling,
      run: async (asked, signal) => {
        if (asked.kind === 'print') return { kind: 'printed', outcome: await printMinutes(asked.entries) };
        const { entries } = await client.station.minutes.query({ round: round.id }, { signal });
        return { kind: 'minutes', entries };
      },
    },
  );
}
