import { type Binding, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { printingPaper, readingPaper, type WithPaper } from '#tui/screens/officer/paper/state.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';

export const PRINT = {
  keys: ['f8'],
  label: { fr: 'imprimer', en: 'print' },
  help: { text: { fr: 'imprimer le récépissé', en: 'print the receipt' } },
} as const satisfies LabelledRow;

/** F8 prints what is on the screen, once at a time; it asks again for a receipt that did not come. */
export function paperBindings(state: State, step: Extract<Step, WithPaper>): readonly Binding<State>[] {
  const { paper, pending, notice } = step;
  if (paper === undefined || pending) return [];
  const print = (next: WithPaper & { readonly paper: typeof paper }): Binding<State> => {
    return { ...PRINT, enabled: true, run: () => ({ ...state, step: { ...step, ...next } }) };
  };
  if (notice?.kind === 'failed') return [hidden(print(readingPaper(paper.act)))];
  return paper.receipt ? [print(printingPaper(paper, paper.receipt))] : [];
}
