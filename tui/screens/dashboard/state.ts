import type { RoundId } from '#core/model/ids.ts';
import type { Dashboard, RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type Filter as ListFilter, NO_FILTER } from '#tui/forms/filter.ts';
import { type IdleEvent, type Lockable, type LockEvent, unlockedFor } from '#tui/screens/lock/state.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export const FILTERS = ['all', 'not-opened', 'silent'] as const;
export type Filter = (typeof FILTERS)[number];
export type View = 'stations' | 'quarters';

/** What is asked of the server; `path` is empty, a department, or a department and one of its communes. */
export type Question = { readonly round: RoundId; readonly filter: Filter; readonly path: readonly string[] };
/** Heading and rows are drawn from an answer and its own question, never from the question of the moment. */
export type Answer = { readonly question: Question; readonly dashboard: Dashboard };

export type State = Lockable & {
  /** Whether another screen opened the board: `left` once Escape has led back to it. */
  readonly wayBack: 'none' | 'there' | 'left';
  /** Undefined until the server says which rounds there are. */
  readonly rounds: readonly RoundView[] | undefined;
  readonly view: View;
  /** Counted among the rows that the filter shows. */
  readonly pointed: number;
  /** What narrows the rows on the screen; the filter of the question is the server’s. */
  readonly filter: ListFilter;
  /** The last answer; undefined when another question failed since. */
  readonly shown: Answer | undefined;
  /** The last question, a new object at each look again; undefined until there is a round. */
  readonly question: Question | undefined;
  readonly isAsking: boolean;
  readonly attempts: number;
  readonly failure: Failure | undefined;
};

export type Event =
  | { readonly kind: 'rounds'; readonly rounds: readonly RoundView[] }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'look-again' }
  | IdleEvent
  | LockEvent
  | { readonly kind: 'press'; readonly press: Press }
  | Trouble;

export function start(accountName: string, hasWayBack = false): State {
  return { ...unlockedFor(accountName), wayBack: hasWayBack ? 'there' : 'none', ...START };
}

const START: Omit<State, keyof Lockable | 'wayBack'> = {
  rounds: undefined,
  view: 'stations',
  pointed: 0,
  filter: NO_FILTER,
  shown: undefined,
  question: undefined,
  isAsking: false,
  attempts: 0,
  failure: undefined,
};

/** What is shown stays until the answer. */
export function asking(state: State, question: Question): State {
  return { ...state, question: { ...question }, isAsking: true };
}

/** Whether what is asked is another thing than what is shown. */
export function isOther({ shown, question }: State): boolean {
  const answered = shown?.question;
  if (answered?.round !== question?.round || answered?.filter !== question?.filter) return true;
  return answered?.path.join() !== question?.path.join();
}
