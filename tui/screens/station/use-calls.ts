import { useState } from 'react';
import { useUnlocking } from '#tui/screens/lock/use-unlocking.ts';
import type { Services } from '#tui/screens/station/services.ts';
import type { Event, PollsDeclared, State } from '#tui/screens/station/state.ts';
import { STEPS } from '#tui/screens/station/steps.ts';
import { useStepCall } from '#tui/steps/use-step-call.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Machine } from '#tui/terminal/use-machine.ts';

type Station = Machine<State, Event>;
type CallContext = { readonly services: Services; readonly onSignedOut: () => void };

/** The calls of the station: the call of its step, and those beside it. */
export function useCalls(station: Station, calling: CallContext): void {
  const { services, onSignedOut } = calling;
  useStepCall(station, { send: (step, signal) => STEPS.send(step, services, signal), onSignedOut });
  useUnlocking(station, { client: services.client, onSignedOut });
  useCourtDecisionVoters(station, calling);
  usePolls(station, calling);
}

function useCourtDecisionVoters({ send, ...station }: Station, { services, onSignedOut }: CallContext): void {
  const { client, round } = services;
  useCall<State, object, Event>(station, ({ courtDecisionVotersQuery }) => courtDecisionVotersQuery, {
    run: async (_, signal) => {
      const { bearers } = await client.station.bearers.query({ round }, { signal });
      return { kind: 'court-decision-voters', voters: bearers };
    },
    send: (event) => event.kind === 'court-decision-voters' && send(event),
    onSignedOut,
  });
}

/** Asks for the polls once the list is there; a declaration received before the answer is newer than it. */
function usePolls({ send, ...station }: Station, { services, onSignedOut }: CallContext): void {
  const { client, round, now } = services;
  const [query] = useState({});
  useCall<State, object, PollsDeclared>(station, ({ isLoaded }) => (isLoaded ? query : undefined), {
    run: async (_, signal) => {
      const answer = await client.station.sitting.query({ round }, { signal });
      send({ kind: 'clock', here: now(), server: answer.now });
      return { kind: 'declared', polls: answer.sitting };
    },
    send: (event) => event.kind === 'declared' && station.now.current.polls === undefined && send(event),
    onSignedOut,
  });
}
