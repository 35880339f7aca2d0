import type { RoundId } from '#core/model/ids.ts';
import type { Dashboard, DashboardArea, RoundView } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export const FILTERS = ['all', 'not-opened', 'silent'] as const;
export type Filter = (typeof FILTERS)[number];
export type View = 'stations' | 'quarters';

/** What is asked of the server; `path` is where the board looks: nowhere in particular, a department, a commune of it. */
export type Question = { readonly round: RoundId; readonly filter: Filter; readonly path: readonly string[] };
/** Heading and rows are drawn from one answer and the question that it answers, never from the question of the moment. */
export type Answer = { readonly question: Question; readonly dashboard: Dashboard };

export type State = {
  /** Undefined until the server says which there are. */
  readonly rounds: readonly RoundView[] | undefined;
  readonly view: View;
  readonly pointed: number;
  /** The last one received; undefined when what was asked since then failed. */
  readonly shown: Answer | undefined;
  /** The last one asked, also by each look again; undefined until there is a round. */
  readonly question: Question | undefined;
  readonly isAsking: boolean;
  readonly attempts: number;
  readonly failure: Failure | undefined;
};

export type Event =
  | { readonly kind: 'rounds'; readonly rounds: readonly RoundView[] }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'tick' }
  | { readonly kind: 'press'; readonly press: Press }
  | Trouble;

export const START: State = {
  rounds: undefined,
  view: 'stations',
  pointed: 0,
  shown: undefined,
  question: undefined,
  isAsking: false,
  attempts: 0,
  failure: undefined,
};

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'rounds': {
      const [first] = event.rounds;
      const known = { ...state, rounds: event.rounds };
      return first ? asking(known, { round: first.id, filter: 'all', path: [] }) : known;
    }
    case 'answer':
      return answered(state, event.answer);
    case 'tick':
      return state.question && !state.isAsking ? asking(state, state.question) : state;
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, isAsking: false, failure: event.failure, shown: isOther(state) ? undefined : state.shown };
    case 'press':
      return state.question ? pressed(state, state.question, event.press) : state;
  }
}

/** What is shown stays until the answer. */
function asking(state: State, question: Question): State {
  return { ...state, question: { ...question }, isAsking: true };
}

/** Whether what is asked is another thing than what is shown. */
export function isOther({ shown, question }: State): boolean {
  const its = shown?.question;
  if (its?.round !== question?.round || its?.filter !== question?.filter) return true;
  return its?.path.join() !== question?.path.join();
}

/** A look again leaves the pointer where it was. */
function answered(state: State, answer: Answer): State {
  const after = { ...state, shown: answer, isAsking: false, attempts: 0, failure: undefined };
  return { ...after, pointed: isOther(state) ? 0 : Math.min(state.pointed, lengthOf(after) - 1) };
}

function pressed(state: State, question: Question, press: Press): State {
  if (isKey(press, 'tab')) return turned(state);
  if (isSign(press, 'f'))
    return asking({ ...state, view: 'stations' }, { ...question, filter: after(question.filter) });
  if (isKey(press, 'enter')) return entered(state);
  if (isKey(press, 'escape')) return left(state, question);
  if (isKey(press, 'left', 'right')) return moved(state, question, isKey(press, 'right') ? 1 : -1);
  if (isKey(press, 'up')) return { ...state, pointed: Math.max(0, state.pointed - 1) };
  return isKey(press, 'down') ? { ...state, pointed: Math.min(lengthOf(state) - 1, state.pointed + 1) } : state;
}

/** Where the stations are too many for one look: what they are counted by. */
export function areasShown({ shown, view }: State): readonly DashboardArea[] {
  const isTooMany = shown?.dashboard.next !== undefined && shown.question.filter === 'all' && view === 'stations';
  return isTooMany ? shown.dashboard.areas : [];
}

/** Into what is painted, whatever has been asked since. */
function entered(state: State): State {
  const area = areasShown(state)[state.pointed];
  if (area === undefined || state.shown === undefined) return state;
  const { question } = state.shown;
  return asking(state, { ...question, path: [...question.path, area.area] });
}

function left(state: State, question: Question): State {
  return question.path.length === 0 ? state : asking(state, { ...question, path: question.path.slice(0, -1) });
}

/** The quarters from the last one, the stations from the first. */
function turned(state: State): State {
  if (state.view === 'quarters') return { ...state, view: 'stations', pointed: 0 };
  return { ...state, view: 'quarters', pointed: Math.max(0, (state.shown?.dashboard.quarters.length ?? 0) - 1) };
}

function after(filter: Filter): Filter {
  return FILTERS[(FILTERS.indexOf(filter) + 1) % FILTERS.length] ?? 'all';
}

function moved(state: State, question: Question, by: number): State {
  const { rounds = [] } = state;
  const round = rounds[rounds.findIndex(({ id }) => id === question.round) + by];
  return round ? asking(state, { ...question, round: round.id }) : state;
}

function lengthOf(state: State): number {
  const { view, shown } = state;
  const areas = areasShown(state);
  if (areas.length > 0) return areas.length;
  return Math.max(1, (view === 'stations' ? shown?.dashboard.stations : shown?.dashboard.quarters)?.length ?? 0);
}
