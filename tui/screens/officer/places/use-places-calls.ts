import type { Calls } from '#tui/screens/officer/calls.ts';
import type { StandCall } from '#tui/screens/officer/places/state.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** what is open today, and where the officer says that he acts. */
export function usePlacesCalls(counter: Holder<State>, { client, keyring, ...calling }: Calls): void {
  useCall<State, object, Event>(counter, loadIn, {
    ...calling,
    run: async (_, signal) => ({ kind: 'places', open: await client.counter.places.query({}, { signal }) }),
  });
  useCall<State, StandCall, Event>(counter, standIn, {
    ...calling,
    run: (call, signal) =>
      keyring.send(JSON.stringify(['stand', call]), async ({ key }) => {
        const { at } = await client.counter.standAt.mutate({ key, ...call }, { signal });
        return { kind: 'stands', at };
      }),
  });
}

function loadIn(state: State): object | undefined {
  if (state.phase !== 'places' || state.step.kind !== 'loading') return undefined;
  return state.step.failure ? undefined : state.step.call;
}

function standIn(state: State): StandCall | undefined {
  return state.phase === 'places' && state.step.kind === 'standing' ? state.step.call : undefined;
}
