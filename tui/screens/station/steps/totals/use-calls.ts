import type { Client, Closing } from '#tui/answers.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import type { TotalsCall } from '#tui/screens/station/steps/totals/state.ts';
import type { Printed } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

type Calling = {
  readonly client: Client;
  readonly send: (event: Event) => void;
  readonly onSignedOut: () => void;
  readonly printClosing: (report: Closing) => Promise<Printed>;
};

/** Asks for the totals, and prints the sheet that is signed. */
export function useTotalsCalls(station: Holder<State>, { client, printClosing, ...calling }: Calling): void {
  const { round } = station.state;
  useCall<State, TotalsCall, Event>(station, ({ step }) => (step.kind === 'closing' ? step.pending?.call : undefined), {
    ...calling,
    run: async (call, signal) => {
      if (call.kind === 'print') return { kind: 'printed', outcome: await printClosing(call.report) };
      const report = await client.station.closing.query({ round: round.id, ...call.counted }, { signal });
      return { kind: 'closing', report };
    },
  });
}
