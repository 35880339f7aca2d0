import { type RefObject, useCallback, useRef, useState } from 'react';

export type Machine<State, Event> = {
  /** What is drawn. */
  readonly state: State;
  /** What is true now, before it is drawn: several keys of one burst each see what the one before did. */
  readonly now: RefObject<State>;
  readonly send: (event: Event) => void;
};

/** What a call looks at: the state that holds it, or holds it no more. */
export type Holder<State> = Pick<Machine<State, never>, 'state' | 'now'>;

/** Runs a pure `next(state, event)` behind a component. */
export function useMachine<State, Event>(
  next: (state: State, event: Event) => State,
  first: State,
): Machine<State, Event> {
  const now = useRef(first);
  const [state, show] = useState(first);
  const send = useCallback(
    (event: Event) => {
      now.current = next(now.current, event);
      show(now.current);
    },
    [next],
  );
  return { state, now, send };
}
