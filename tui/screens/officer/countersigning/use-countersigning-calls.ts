import type { Calls } from '#tui/screens/officer/calls.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** The list of what waits; reading and signing a request are the counter's own calls. */
export function useCountersigningCalls(counter: Holder<State>, { client, keyring: _, ...calling }: Calls): void {
  useCall<State, object, Event>(counter, listIn, {
    ...calling,
    run: async (_call, signal) => {
      const { slips: requests } = await client.counter.collected.query({}, { signal });
      return { kind: 'collected', requests };
    },
  });
}

function listIn(state: State): object | undefined {
  return state.phase === 'countersigning' && state.step.kind === 'loading' ? state.step.call : undefined;
}
