import type { RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

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

export const START: State = { rounds: undefined, pointed: 0, attempts: 0, failure: undefined };
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
