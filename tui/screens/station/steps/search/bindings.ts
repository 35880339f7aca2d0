import { pointedAfter } from '#tui/forms/list.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { HELP, LEAVE, MOVE, START_OVER } from '#tui/keys/common.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import type { State } from '#tui/screens/station/state.ts';
import { ACKNOWLEDGE } from '#tui/screens/station/steps/acknowledgement/bindings.ts';
import { acknowledgementFrom } from '#tui/screens/station/steps/acknowledgement/state.ts';
import { ADMIT } from '#tui/screens/station/steps/court-decision/bindings.ts';
import { courtDecisionFrom } from '#tui/screens/station/steps/court-decision/state.ts';
import { OPEN_MINUTES } from '#tui/screens/station/steps/minutes/bindings.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/state.ts';
import { DECLARE } from '#tui/screens/station/steps/polls/bindings.ts';
import { declarationFrom } from '#tui/screens/station/steps/polls/declared.ts';
import { PRINT_LIST } from '#tui/screens/station/steps/print/bindings.ts';
import { printFrom } from '#tui/screens/station/steps/print/state.ts';
import { entered } from '#tui/screens/station/steps/search/enter.ts';
import { searched } from '#tui/screens/station/steps/search/results.ts';
import { SEARCH, type SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { SHOW_TOTALS } from '#tui/screens/station/steps/totals/bindings.ts';
import { totalsOf } from '#tui/screens/station/steps/totals/state.ts';
import { EMPTY } from '#tui/terminal/edit.ts';

export const OPEN_CARD = {
  keys: ['enter'],
  label: { fr: 'ouvrir', en: 'open' },
  help: { text: { fr: 'ouvrir la fiche', en: 'open the card' } },
} as const satisfies LabelledRow;
export const SHOW_AWAITED = {
  keys: ['tab'],
  label: { fr: 'attendues', en: 'awaited' },
  help: {
    text: {
      fr: 'les procurations encore attendues ; après un vote, le mandant suivant',
      en: 'the procurations still awaited; after a vote, the next mandant',
    },
  },
} as const satisfies LabelledRow;
const SHOW_LIST = { keys: ['tab'], label: { fr: 'liste complète', en: 'full list' } } as const satisfies LabelledRow;

type BureauBindings = {
  readonly otherList: Binding<State>;
  readonly polls: readonly Binding<State>[];
  readonly papers: readonly Binding<State>[];
};

/** The keys of the bureau for which no text is typed: at the empty field, and after a vote. */
export function bureauBindings(state: State, step: SearchStep = SEARCH): BureauBindings {
  const at = (next: State['step']) => ({ ...state, step: next });
  const declaration = declarationFrom(state);
  const declare =
    declaration && state.polls
      ? [{ ...DECLARE[state.polls.kind], enabled: true, run: () => at(declaration) } as const]
      : [];
  const totals =
    state.polls?.kind === 'closed' ? [{ ...SHOW_TOTALS, enabled: true, run: () => at(totalsOf()) } as const] : [];
  const minutes = { ...OPEN_MINUTES, enabled: true, run: () => at(minutesOf()) } as const;
  const print = { ...PRINT_LIST, enabled: true, run: () => at(printFrom(step)) } as const;
  const paper = acknowledgementFrom(state.print);
  const acknowledge = paper ? [{ ...ACKNOWLEDGE, enabled: true, run: () => at(paper) } as const] : [];
  const papers = [...acknowledge, minutes, print];
  return { otherList: otherListBinding(state, step), polls: [...declare, ...totals], papers };
}

function otherListBinding(state: State, step: SearchStep): Binding<State> {
  const within = step.within === 'list' ? 'awaited' : 'list';
  const row = step.within === 'list' ? SHOW_AWAITED : SHOW_LIST;
  return { ...row, enabled: true, run: () => searched(state, { ...step, within }) };
}

/** The footer shows the acts of the bureau while the field is empty, then the keys of the results. */
export function searchBindings(state: State, step: SearchStep): Bindings<State> {
  const at = (next: State['step']) => ({ ...state, step: next });
  const isList = step.within === 'list';
  const isEmpty = isList && step.query.text === '';

  const open = { ...OPEN_CARD, enabled: true, run: () => entered(state, step) } as const;
  const move = { ...MOVE, aliases: ['page-up', 'page-down'], enabled: true, run: pointing(state, step) } as const;
  const startOver = { ...START_OVER, enabled: true, run: () => startedOver(state, step) } as const;
  const admit = state.mayCorrect ? [{ ...ADMIT, enabled: true, run: () => at(courtDecisionFrom(step)) } as const] : [];
  const { otherList, polls, papers } = bureauBindings(state, step);
  if (isEmpty) {
    const shown = [otherList, ...polls, HELP, ...papers, LOCK, LEAVE];
    return [...shown, ...[open, move, startOver, ...admit].map(hidden)];
  }
  const isNobody = isList && step.results.length === 0;
  const shown = [open, ...(isNobody ? admit : admit.map(hidden)), move, otherList, startOver, HELP];
  return [...shown, ...[...polls, ...papers].map(hidden)];
}

/** The row after the results is pointed at too. */
function pointing(state: State, step: SearchStep) {
  return (press: Parameters<typeof pointedAfter>[2]): State => {
    const pointed = pointedAfter(step.pointed, step.results.length + 1, press);
    const notice = step.notice?.kind === 'failed' ? step.notice : undefined;
    return { ...state, step: { ...step, pointed, notice } };
  };
}

/** Escape empties the query, then goes back from the awaited to the whole list. */
function startedOver(state: State, step: SearchStep): State {
  const within = step.query.text === '' ? 'list' : step.within;
  return searched(state, { ...step, query: EMPTY, within });
}
