import type { Calls } from '#tui/screens/officer/calls.ts';
import type { LogCall } from '#tui/screens/officer/log/state.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** A day of the log. */
export function useLogCalls(counter: Holder<State>, { client, keyring: _, ...calling }: Calls): void {
  useCall<State, LogCall, Event>(counter, dayIn, {
    ...calling,
    run: async (call, signal) => ({ kind: 'log', log: await client.counter.today.query(call, { signal }) }),
  });
}

function dayIn(state: State): LogCall | undefined {
  if (state.phase !== 'log' || state.step.kind !== 'loading') return undefined;
  return state.step.failure ? undefined : state.step.call;
}
