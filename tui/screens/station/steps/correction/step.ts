import { typed } from '#tui/forms/form.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import type { State } from '#tui/screens/station/state.ts';
import { correctionBindings } from '#tui/screens/station/steps/correction/bindings.ts';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { reason: 200, name: 100, password: 200 } as const;

export function pressedInCorrection(state: State, step: CorrectionStep, press: Press): State {
  const binding = bindingFor(correctionBindings(state, step), press);
  if (binding?.enabled === true) return binding.run(press);
  if (binding) return { ...state, step: { ...step, notice: { kind: binding.enabled } } };
  if (step.pending) return state;
  return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
}
