import { listBindings } from '#tui/forms/bindings.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP, LEAVE, MOVE } from '#tui/keys/common.ts';
import { areasShown, rowCounts } from '#tui/screens/dashboard/rows.ts';
import { asking, FILTERS, type Filter, type Question, type State } from '#tui/screens/dashboard/state.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

export const OPEN_AREA = {
  keys: ['enter'],
  label: { fr: 'détailler', en: 'details' },
  help: {
    text: {
      fr: 'détailler un département ou une commune, et revenir',
      en: 'details of a department or a commune, and back',
    },
    andKey: 'escape',
  },
} as const satisfies LabelledRow;
const LEAVE_AREA = { keys: ['escape'], label: { fr: 'remonter', en: 'up' } } as const satisfies LabelledRow;
export const OTHER_VIEW = {
  keys: ['tab'],
  label: { fr: 'quarts d’heure', en: 'quarter-hours' },
  help: {
    text: {
      fr: 'les bureaux, ou les votes par quart d’heure',
      en: 'the stations, or the votes by quarter of an hour',
    },
  },
} as const satisfies LabelledRow;
export const NEXT_FILTER = {
  keys: ['f'],
  label: { fr: 'filtrer', en: 'filter' },
  help: {
    text: {
      fr: 'tous les bureaux, les bureaux non ouverts, les bureaux sans activité',
      en: 'all stations, stations not opened, stations with no activity',
    },
  },
} as const satisfies LabelledRow;
export const OTHER_ROUND = {
  keys: ['left', 'right'],
  label: { fr: 'autre tour', en: 'another round' },
  help: { text: { fr: 'un autre tour', en: 'another round' } },
} as const satisfies LabelledRow;
export const POINT = { ...MOVE, help: { text: { fr: 'parcourir la liste', en: 'go through the list' } } } as const;

/** Before the server says which rounds there are, no key does anything. */
export function dashboardBindings(state: State): Bindings<State> {
  const { question } = state;
  const back = backBindings(state);
  if (question === undefined) return [OTHER_VIEW, NEXT_FILTER, OTHER_ROUND, ...back, LEAVE, HELP];
  const list = listBindings(state, { ...state, count: rowCounts(state).shown }, (changes) => ({
    ...state,
    ...changes,
  }));
  if (list.typing) return list.typing;
  const isInside = question.path.length > 0;
  const leaveArea = { ...LEAVE_AREA, enabled: true, run: () => areaLeft(state, question) } as const;
  return [
    ...(areasShown(state).length > 0 ? [{ ...OPEN_AREA, enabled: true, run: () => areaOpened(state) } as const] : []),
    ...(list.showAll ? [list.showAll] : isInside ? [leaveArea] : back),
    { ...OTHER_VIEW, enabled: true, run: () => otherView(state) },
    { ...NEXT_FILTER, enabled: true, run: () => filtered(state, question) },
    { ...OTHER_ROUND, enabled: true, run: (press) => otherRound(state, question, press) },
    LEAVE,
    HELP,
    LOCK,
    ...(state.view === 'stations' ? [list.narrow] : []),
    hidden({ ...list.move, help: POINT.help }),
  ];
}

/** Escape at the top leads back to the screen that opened the board. */
function backBindings(state: State): readonly Binding<State>[] {
  if (state.wayBack === 'none') return [];
  return [{ ...BACK, enabled: true, run: () => ({ ...state, wayBack: 'left' }) }];
}

/** The area pointed at is one of those painted, whatever has been asked since. */
function areaOpened(state: State): State {
  const area = areasShown(state)[state.pointed];
  if (area === undefined || state.shown === undefined) return state;
  const { question } = state.shown;
  return asking(state, { ...question, path: [...question.path, area.area] });
}

function areaLeft(state: State, question: Question): State {
  return asking(state, { ...question, path: question.path.slice(0, -1) });
}

/** The quarters from the last one, the stations from the first. */
function otherView(state: State): State {
  if (state.view === 'quarters') return { ...state, view: 'stations', pointed: 0 };
  return {
    ...state,
    filter: NO_FILTER,
    view: 'quarters',
    pointed: Math.max(0, (state.shown?.dashboard.quarters.length ?? 0) - 1),
  };
}

function filtered(state: State, question: Question): State {
  return asking({ ...state, view: 'stations' }, { ...question, filter: filterAfter(question.filter) });
}

function filterAfter(filter: Filter): Filter {
  return FILTERS[(FILTERS.indexOf(filter) + 1) % FILTERS.length] ?? 'all';
}

function otherRound(state: State, question: Question, press: Press): State {
  const { rounds = [] } = state;
  const position = rounds.findIndex(({ id }) => id === question.round);
  const round = rounds[position + (isKey(press, 'right') ? 1 : -1)];
  return round ? asking(state, { ...question, round: round.id }) : state;
}
