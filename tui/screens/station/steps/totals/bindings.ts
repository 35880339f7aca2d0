import { isOnLast, moved, textOf } from '#tui/forms/form.ts';
import { type Bindings, hidden, type KeyRow, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, NEXT_FIELD } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { countedIn, isStale, type TotalsCall, type TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { calling } from '#tui/steps/pending.ts';

export const SHOW_TOTALS = {
  keys: ['f8'],
  label: { fr: 'totaux', en: 'totals' },
  help: {
    text: {
      fr: 'après la clôture : les totaux et les écarts',
      en: 'after the close: the totals and the discrepancies',
    },
  },
} as const satisfies LabelledRow;
const CONTINUE = { keys: ['enter'], label: { fr: 'continuer', en: 'continue' } } as const satisfies LabelledRow;
const COMPARE = { keys: ['enter'], label: { fr: 'comparer', en: 'compare' } } as const satisfies LabelledRow;
const PRINT = {
  keys: ['enter'],
  label: { fr: 'imprimer la feuille de clôture', en: 'print the closing sheet' },
} as const satisfies LabelledRow;

/**
 * Enter goes from one count to the other, compares both with the marks, then prints the sheet; the arrows
 * scroll the report.
 */
export function totalsBindings(state: State, step: TotalsStep): Bindings<State> {
  const back = { ...BACK, enabled: true, run: () => ({ ...state, step: SEARCH }) } as const;
  if (step.pending) return [back];
  const at = (next: TotalsStep) => ({ ...state, step: next });
  const isShown = step.report !== undefined;
  const isNext = isStale(step) && !isOnLast(step.form) && textOf(step.form, step.form.focus) !== '';
  const next = { ...CONTINUE, enabled: true, run: () => at({ ...step, form: moved(step.form, 1) }) } as const;
  const shown = <Row extends KeyRow>(row: Row) => (isShown ? row : hidden(row));
  const send = {
    ...shown(isStale(step) ? COMPARE : PRINT),
    enabled: true,
    run: () => at({ ...calling(step, callOf(step)), outcome: undefined }),
  } as const;
  return [
    isNext ? next : send,
    {
      ...shown(NEXT_FIELD),
      aliases: ['back-tab'],
      enabled: true,
      run: () => at({ ...step, form: moved(step.form, 1) }),
    },
    back,
  ];
}

function callOf(step: TotalsStep): TotalsCall {
  const { report } = step;
  return report === undefined || isStale(step) ? { kind: 'read', counted: countedIn(step) } : { kind: 'print', report };
}
