import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { AnnulmentStep, Seen } from '#tui/screens/officer/steps/annulment/state.ts';
import { outcomeOf } from '#tui/screens/officer/steps/outcome/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the outcome and from the log. */
export const ANNUL = {
  keys: ['ctrl+z'],
  label: { fr: 'annuler une erreur', en: 'annul an error' },
  help: {
    text: { fr: 'annuler son propre acte, dans les 15 minutes', en: 'annul your own act, within 15 minutes' },
  },
} as const satisfies LabelledRow;
const CONFIRM = {
  keys: ['enter'],
  label: { fr: 'annuler l’acte', en: 'annul the act' },
} as const satisfies LabelledRow;

export function annulmentBindings(state: State, step: AnnulmentStep): Bindings<State> {
  if (step.pending || !step.isPainted) return [];
  const { procuration, seen } = step;
  return [
    { ...CONFIRM, enabled: true, run: () => ({ ...state, step: calling(step, { procuration }) }) },
    { ...BACK, enabled: true, run: () => ({ ...state, step: before(seen) }) },
  ];
}

function before(seen: Seen): State['step'] {
  if (seen.kind === 'log') return { ...seen, notice: undefined };
  return outcomeOf(seen.about, { kind: 'established', act: seen.act });
}
