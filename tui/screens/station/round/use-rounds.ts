import type { RoundView } from '#tui/answers.ts';
import { useOffered } from '#tui/menu/offered.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { roundBindings } from '#tui/screens/station/round/bindings.ts';
import { next } from '#tui/screens/station/round/round.ts';
import { type Event, START, type State } from '#tui/screens/station/round/state.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

export type Chosen = { readonly round: RoundView; readonly isToday: boolean };
const ASK = {};

/** Asks what is polled here; when there are several rounds the same day, the bureau chooses. */
export function useRounds({ client, onSignedOut }: ScreenContext, onChosen: (chosen: Chosen) => void): State {
  const machine = useMachine<State, Event>(next, START);
  const { state, now } = machine;
  const send = (event: Event) => {
    machine.send(event);
    const { chosen, isToday } = now.current;
    if (chosen) onChosen({ round: chosen, isToday });
  };

  useCall<State, object, Event>(machine, () => ASK, {
    run: async (_, signal) => ({ kind: 'rounds', ...(await client.station.rounds.query({}, { signal })) }),
    send,
    onSignedOut,
  });
  useOffered(() => ({ rows: roundBindings(now.current) }));
  useKeys({ onPress: (press) => send({ kind: 'press', press }), typing: () => 'keys' });
  return state;
}
