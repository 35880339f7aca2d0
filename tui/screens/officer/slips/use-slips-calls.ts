import type { Calls } from '#tui/screens/officer/calls.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';

/** The list of what waits; reading and signing one are the counter's own calls. */
export function useSlipsCalls(state: State, { client, keyring: _, ...calling }: Calls): void {
  const step = state.phase === 'slips' ? state.step : undefined;
  useCall<object, Event>(step?.kind === 'loading' ? step.call : undefined, {
    ...calling,
    run: async (_call, signal) => ({ kind: 'slips', ...(await client.counter.collected.query({}, { signal })) }),
  });
}
