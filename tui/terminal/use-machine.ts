import { type RefObject, useCallback, useRef, useState } from 'react';

export type Machine<State, Event> = {
  /** What is drawn. */
  readonly state: State;
  /** The state of now, before it is drawn: each key of a burst sees what the key before it did. */
  readonly now: RefObject<State>;
  readonly send: (event: Event) => void;
};

/** The state that holds a call, as drawn and as it is now. */
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
