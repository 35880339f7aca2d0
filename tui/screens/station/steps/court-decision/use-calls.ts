import { useState } from 'react';
import type { Client } from '#tui/answers.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import type { CourtDecisionVote } from '#tui/screens/station/steps/court-decision/state.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

type Calling = {
  readonly client: Client;
  readonly send: (event: Event) => void;
  readonly onSignedOut: () => void;
};

/** the call that records a vote by court decision. */
export function useCourtDecisionCalls(station: Holder<State>, { client, ...calling }: Calling): void {
  const { round } = station.state;
  const [keyring] = useState(makeKeyring);

  useCall<State, CourtDecisionVote, Event>(
    station,
    ({ step }) => (step.kind === 'bearing' ? step.pending?.call : undefined),
    {
      ...calling,
      run: (vote, signal) =>
        keyring.send(JSON.stringify(vote), async (keys) => {
          const { mark } = await client.station.bearerVotes.mutate({ ...keys, round: round.id, ...vote }, { signal });
          return { kind: 'borne', mark };
        }),
    },
  );
}
