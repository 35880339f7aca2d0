import type { RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export type State = {
  /** Undefined until the server says what is polled here. */
  readonly rounds: readonly RoundView[] | undefined;
  readonly isToday: boolean;
  readonly pointed: number;
  readonly chosen: RoundView | undefined;
  readonly attempts: number;
  readonly failure: Failure | undefined;
};
export type Event =
  | { readonly kind: 'rounds'; readonly rounds: readonly RoundView[]; readonly isToday: boolean }
  | { readonly kind: 'press'; readonly press: Press }
  | Trouble;

export const START: State = {
  rounds: undefined,
  isToday: true,
  pointed: 0,
  chosen: undefined,
  attempts: 0,
  failure: undefined,
};
