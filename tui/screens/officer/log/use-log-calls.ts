import type { Calls } from '#tui/screens/officer/calls.ts';
import type { LogCall } from '#tui/screens/officer/log/state.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';

/** A day of the log. */
export function useLogCalls(state: State, { client, keyring: _, ...calling }: Calls): void {
  const step = state.phase === 'log' ? state.step : undefined;
  useCall<LogCall, Event>(step?.kind === 'loading' && !step.failure ? step.call : undefined, {
    ...calling,
    run: async (call, signal) => ({ kind: 'log', log: await client.counter.today.query(call, { signal }) }),
  });
}
