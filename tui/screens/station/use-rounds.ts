import { useState } from 'react';
import type { RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Seat } from '#tui/screens/seat.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { isKey, type Press } from '#tui/terminal/press.ts';
import { type Trouble, useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

export type Chosen = { readonly round: RoundView; readonly isToday: boolean };
export type State = {
  /** Undefined until the server says what is polled here. */
  readonly rounds: readonly RoundView[] | undefined;
  readonly pointed: number;
  readonly attempts: number;
  readonly failure: Failure | undefined;
};
export type Event =
  | { readonly kind: 'rounds'; readonly rounds: readonly RoundView[]; readonly isToday: boolean }
  | { readonly kind: 'press'; readonly press: Press }
  | Trouble;

const START: State = { rounds: undefined, pointed: 0, attempts: 0, failure: undefined };
const ASK = {};

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'rounds':
      return { ...START, rounds: event.rounds };
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'press':
      return { ...state, pointed: pointedAfter(state, event.press) };
  }
}

function pointedAfter({ rounds = [], pointed }: State, press: Press): number {
  if (isKey(press, 'up')) return Math.max(0, pointed - 1);
  return isKey(press, 'down') ? Math.max(0, Math.min(rounds.length - 1, pointed + 1)) : pointed;
}

/** Asks what is polled here; when there are several rounds the same day, the bureau chooses. */
export function useRounds({ client, onSignedOut }: Seat, onChosen: (chosen: Chosen) => void): State {
  const { state, now, send } = useMachine<State, Event>(next, START);
  const [isToday, setIsToday] = useState(true);

  useCall<object, Event>(ASK, {
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
