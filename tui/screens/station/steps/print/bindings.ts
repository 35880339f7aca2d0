import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, MOVE } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { PrintStep } from '#tui/screens/station/steps/print/state.ts';
import { refreshed } from '#tui/screens/station/steps/search/results.ts';

/** Opens this step, from the search. */
export const PRINT_LIST = {
  keys: ['ctrl+p'],
  label: { fr: 'imprimer', en: 'print' },
  help: {
    text: {
      fr: 'imprimer la liste, à tout moment du scrutin',
      en: 'print the list, at any time during the poll',
    },
  },
} as const satisfies LabelledRow;
const PRINT = { keys: ['enter'], label: { fr: 'imprimer', en: 'print' } } as const satisfies LabelledRow;

/** The arrows choose what is printed, Enter prints it once; Escape goes back to the search as it was. */
export function printBindings(state: State, step: PrintStep): Bindings<State> {
  if (step.pending) return [];
  const { isWhole, outcome, back } = step;
  const at = (next: PrintStep) => ({ ...state, step: next });
  const leave = { ...BACK, enabled: true, run: () => refreshed({ ...state, step: back }) } as const;
  const move = {
    ...MOVE,
    aliases: ['tab'],
    enabled: true,
    run: () => at({ ...step, isWhole: !isWhole, outcome: undefined }),
  } as const;
  if (outcome === 'printed') return [{ ...leave, aliases: ['enter'] }, move];
  const pending = { call: { isWhole }, attempts: 0 };
  return [{ ...PRINT, enabled: true, run: () => at({ ...step, pending, outcome: undefined }) }, move, leave];
}
