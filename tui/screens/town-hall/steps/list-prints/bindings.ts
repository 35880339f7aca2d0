import { pointingBinding } from '#tui/forms/bindings.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import { OTHER_ROUND } from '#tui/screens/dashboard/bindings.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import {
  type ListPrintsStep,
  readingOtherRound,
  readingPrintsAgain,
  stationsShown,
} from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { calling } from '#tui/steps/pending.ts';
import { isKey } from '#tui/terminal/press.ts';

/** Opens this step, from the first one. */
export const OPEN_PRINTS = {
  keys: ['f8'],
  label: { fr: 'suppléments', en: 'supplements' },
  help: {
    text: {
      fr: 'imprimer les annexes et leurs suppléments ; les bureaux qui n’en ont pas accusé réception',
      en: 'print the annexes and their supplements; the stations that have not acknowledged them',
    },
  },
} as const satisfies LabelledRow;
const PRINT = {
  keys: ['enter'],
  label: { fr: 'imprimer les nouveautés', en: 'print what is new' },
} as const satisfies LabelledRow;
const PRINT_ANNEX = {
  keys: ['enter'],
  label: { fr: 'imprimer l’annexe', en: 'print the annex' },
} as const satisfies LabelledRow;
const AGAIN = {
  keys: ['r'],
  label: { fr: 'réimprimer le dernier document', en: 'print the last document again' },
} as const satisfies LabelledRow;
const READ_AGAIN = { keys: ['f8'], label: { fr: 'actualiser', en: 'refresh' } } as const satisfies LabelledRow;

/** Enter prints what came since the last paper of the station pointed at; R prints that paper again. */
export function listPrintsBindings(state: State, step: ListPrintsStep): Bindings<State, 'nothing-printed'> {
  const at = (next: Step) => ({ ...state, step: next });
  const back = { ...BACK, enabled: true, run: () => at(homeOf()) } as const;
  if (step.pending && step.pending.call.kind !== 'read') return [];
  const shown = stationsShown(step);
  const pointed = shown[step.pointed];
  const round = step.prints?.round;
  const others: Bindings<State> =
    (step.prints?.rounds.length ?? 0) > 1
      ? [{ ...OTHER_ROUND, enabled: true, run: (press) => at(readingOtherRound(step, isKey(press, 'left') ? -1 : 1)) }]
      : [];
  if (pointed === undefined || round === undefined) return [...others, back, HELP];
  const { station, print } = pointed;
  return [
    {
      ...(print ? PRINT : PRINT_ANNEX),
      enabled: true,
      run: () => at(calling(step, { kind: 'print', station, round })),
    },
    {
      ...AGAIN,
      enabled: print ? true : 'nothing-printed',
      run: () => at(calling(step, { kind: 'again', station, round })),
    },
    pointingBinding(state, { pointed: step.pointed, count: shown.length }, (next) =>
      at({ ...step, pointed: next, notice: undefined }),
    ),
    ...others,
    back,
    hidden({ ...READ_AGAIN, enabled: true, run: () => at(readingPrintsAgain(step)) }),
    HELP,
  ];
}
