import type { Calls } from '#tui/screens/officer/calls.ts';
import type { Act, Find } from '#tui/screens/officer/request.ts';
import type { Annul, Event, State } from '#tui/screens/officer/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** To find a request, to establish it, to annul an entry in error: at the field, while countersigning, in the log. */
export function useCounterCalls(counter: Holder<State>, { client, keyring, ...calling }: Calls): void {
  useCall<State, Find, Event>(counter, findIn, {
    ...calling,
    run: async (find, signal) => ({ kind: 'found', found: await client.counter.find.query(find, { signal }) }),
  });
  useCall<State, Act, Event>(counter, actIn, {
    ...calling,
    run: (act, signal) =>
      keyring.send(JSON.stringify(act), async ({ key }) => {
        return { kind: 'established', act: await client.counter.establish.mutate({ key, ...act }, { signal }) };
      }),
  });
  useCall<State, Annul, Event>(counter, annulIn, {
    ...calling,
    run: (annul, signal) =>
      keyring.send(JSON.stringify(annul), async ({ key }): Promise<Event> => {
        await client.procuration.annul.mutate({ key, ...annul }, { signal });
        return { kind: 'annulled' };
      }),
  });
}

function findIn(state: State): Find | undefined {
  if (state.phase === 'finding') return state.find;
  return state.phase === 'countersigning' && state.step.kind === 'opening' ? state.step.call : undefined;
}

function actIn(state: State): Act | undefined {
  if (state.phase === 'sending') return state.act;
  if (state.phase !== 'countersigning') return undefined;
  return state.step.kind === 'signing' || state.step.kind === 'signing-all' ? state.step.act : undefined;
}

function annulIn(state: State): Annul | undefined {
  if (state.phase === 'annulling') return state.annul;
  return state.phase === 'log' && state.step.kind === 'annulling' ? state.step.annul : undefined;
}
