import { useState } from 'react';
import type { RoundView } from '#tui/answers.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { type Event, next, START, type State } from '#tui/screens/station/round/state.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { isKey } from '#tui/terminal/press.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

export type Chosen = { readonly round: RoundView; readonly isToday: boolean };
const ASK = {};

/** Asks what is polled here; when there are several rounds the same day, the bureau chooses. */
export function useRounds({ client, onSignedOut }: ScreenContext, onChosen: (chosen: Chosen) => void): State {
  const machine = useMachine<State, Event>(next, START);
  const { state, now, send } = machine;
  const [isToday, setIsToday] = useState(true);

  useCall<State, object, Event>(machine, () => ASK, {
    run: async (_, signal) => ({ kind: 'rounds', ...(await client.station.rounds.query({}, { signal })) }),
    send: (event) => {
      send(event);
      if (event.kind !== 'rounds') return;
      setIsToday(event.isToday);
      const [only, ...others] = event.rounds;
      if (only && others.length === 0) onChosen({ round: only, isToday: event.isToday });
    },
    onSignedOut,
  });
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press });
      const round = now.current.rounds?.[now.current.pointed];
      if (round && isKey(press, 'enter')) onChosen({ round, isToday });
    },
    typing: () => 'keys',
  });
  return state;
}
