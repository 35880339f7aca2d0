import { addDays } from '#core/calendar/day.ts';
import { listBindings } from '#tui/forms/bindings.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { ANNUL } from '#tui/screens/officer/steps/annulment/bindings.ts';
import { annulmentOf } from '#tui/screens/officer/steps/annulment/state.ts';
import { actsShown } from '#tui/screens/officer/steps/log/say.ts';
import {
  annullableOf,
  type LogStep,
  type NotAnnullable,
  readingAgain,
  readingLog,
} from '#tui/screens/officer/steps/log/state.ts';
import { receiptOf } from '#tui/screens/officer/steps/receipt/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Opens this step, from the field. */
export const OPEN_LOG = {
  keys: ['f6'],
  label: { fr: 'journal', en: 'log' },
  help: {
    text: {
      fr: 'le journal des actes du jour, et leurs récépissés',
      en: 'the log of the day’s acts, and their receipts',
    },
  },
} as const satisfies LabelledRow;
const READ_AGAIN = { keys: ['f6'], label: { fr: 'actualiser', en: 'refresh' } } as const satisfies LabelledRow;
const RECEIPT = { keys: ['enter'], label: { fr: 'récépissé', en: 'receipt' } } as const satisfies LabelledRow;
const DAYS = { keys: ['left', 'right'], label: { fr: 'jour', en: 'day' } } as const satisfies LabelledRow;

/** Up and down among the acts, left and right among the days. */
export function logBindings(state: State, step: LogStep): Bindings<State, NotAnnullable> {
  const { acts, pointed, notice } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const shown = actsShown(step);
  const list = listBindings(state, { ...step, count: shown.length }, (changes) =>
    at({ ...step, ...changes, notice: undefined }),
  );
  if (list.typing) return list.typing;
  const again = { ...READ_AGAIN, enabled: true, run: () => at(readingAgain(step)) } as const;
  const days = { ...DAYS, enabled: true, run: (press: Press) => movedToDay(state, step, press) } as const;
  const back: Binding<State> = list.showAll ?? { ...BACK, enabled: true, run: () => at(START) };
  if (acts === undefined) return [...(notice ? [again] : []), days, back, hidden(again)];

  const entry = shown[pointed];
  if (entry === undefined) return [days, back, ...(acts.length > 0 ? [list.narrow] : []), hidden(again)];
  const { act } = entry;
  const annullable = annullableOf(entry, state.now);
  const annul =
    'procuration' in annullable
      ? ({ ...ANNUL, enabled: true, run: () => at(annulmentOf(step, annullable.procuration)) } as const)
      : hidden({ ...ANNUL, enabled: annullable.why, run: () => state } as const);
  return [
    ...(act ? [{ ...RECEIPT, enabled: true, run: () => at(receiptOf(step, act)) } as const] : []),
    annul,
    days,
    back,
    list.narrow,
    list.move,
    hidden(again),
  ];
}

/** Never past today; the days before are as many as one likes. */
function movedToDay(state: State, step: LogStep, press: Press): State {
  const { today, day } = step;
  if (today === undefined || day === undefined) return state;
  if (isKey(press, 'left')) return { ...state, step: readingLog(step, addDays(day, -1)) };
  return day < today ? { ...state, step: readingLog(step, addDays(day, 1)) } : state;
}
