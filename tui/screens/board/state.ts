import type { RoundId } from '#core/ids.ts';
import type { StationState } from '#core/rules/board.ts';
import type { Board, BoardArea, RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export const FILTERS = ['all', 'not-opened', 'silent'] as const;
export type Filter = (typeof FILTERS)[number];
export type View = 'stations' | 'quarters';
export type Asking = {
  readonly round: RoundId;
  readonly states: readonly StationState[] | undefined;
  /** A department or commune; undefined: all that may be seen. */
  readonly within: string | undefined;
};

export type State = {
  /** Undefined until the server says which there are. */
  readonly rounds: readonly RoundView[] | undefined;
  readonly chosen: number;
  readonly filter: Filter;
  readonly view: View;
  readonly pointed: number;
  /** Where the board looks: nowhere in particular, a department, a commune of it. */
  readonly path: readonly string[];
  /** The last one received, of the round chosen. */
  readonly board: Board | undefined;
  readonly asking: Asking | undefined;
  readonly attempts: number;
  readonly failure: Failure | undefined;
};

export type Event =
  | { readonly kind: 'rounds'; readonly rounds: readonly RoundView[] }
  | { readonly kind: 'board'; readonly board: Board }
  | { readonly kind: 'tick' }
  | { readonly kind: 'press'; readonly press: Press }
  | Trouble;

export const START: State = {
  rounds: undefined,
  chosen: 0,
  filter: 'all',
  view: 'stations',
  pointed: 0,
  path: [],
  board: undefined,
  asking: undefined,
  attempts: 0,
  failure: undefined,
};

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'rounds':
      return asked({ ...state, rounds: event.rounds });
    case 'board':
      return { ...state, board: event.board, asking: undefined, attempts: 0, failure: undefined };
    case 'tick':
      return state.asking && !state.failure ? state : asked(state);
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, asking: undefined, failure: event.failure };
    case 'press':
      return pressed(state, event.press);
  }
}

/** What is shown stays until the answer. */
function asked(state: State): State {
  const round = state.rounds?.[state.chosen];
  if (round === undefined) return state;
  const states = state.filter === 'all' ? undefined : [state.filter];
  return { ...state, asking: { round: round.id, states, within: state.path.at(-1) } };
}

function pressed(state: State, press: Press): State {
  if (isKey(press, 'tab')) return turned(state);
  if (isSign(press, 'f')) return asked({ ...state, filter: after(state.filter), view: 'stations', pointed: 0 });
  if (isKey(press, 'enter')) return entered(state);
  if (isKey(press, 'escape')) return leftTo(state, state.path.slice(0, -1));
  if (isKey(press, 'left', 'right')) return moved(state, isKey(press, 'right') ? 1 : -1);
  if (isKey(press, 'up')) return { ...state, pointed: Math.max(0, state.pointed - 1) };
  return isKey(press, 'down') ? { ...state, pointed: Math.min(lengthOf(state) - 1, state.pointed + 1) } : state;
}

/** Where the stations are too many for one look: what they are counted by. */
export function areasShown({ board, filter, view }: State): readonly BoardArea[] {
  const isTooMany = board?.next !== undefined && filter === 'all' && view === 'stations';
  return isTooMany ? board.areas : [];
}

function entered(state: State): State {
  const area = areasShown(state)[state.pointed];
  return area ? leftTo(state, [...state.path, area.area]) : state;
}

function leftTo(state: State, path: readonly string[]): State {
  return path.length === state.path.length ? state : asked({ ...state, path, board: undefined, pointed: 0 });
}

/** The quarters from the last one, the stations from the first. */
function turned(state: State): State {
  if (state.view === 'quarters') return { ...state, view: 'stations', pointed: 0 };
  return { ...state, view: 'quarters', pointed: Math.max(0, (state.board?.quarters.length ?? 0) - 1) };
}

function after(filter: Filter): Filter {
  return FILTERS[(FILTERS.indexOf(filter) + 1) % FILTERS.length] ?? 'all';
}

function moved(state: State, by: number): State {
  const chosen = Math.max(0, Math.min((state.rounds?.length ?? 1) - 1, state.chosen + by));
  return chosen === state.chosen ? state : asked({ ...state, chosen, board: undefined, pointed: 0 });
}

function lengthOf(state: State): number {
  const { view, board } = state;
  const areas = areasShown(state);
  if (areas.length > 0) return areas.length;
  return Math.max(1, (view === 'stations' ? board?.stations : board?.quarters)?.length ?? 0);
}
