import { fieldOf, typed, withField } from '#tui/forms/form.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import type { State } from '#tui/screens/station/state.ts';
import { totalsBindings } from '#tui/screens/station/steps/totals/bindings.ts';
import type { TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { signed: 5, envelopes: 5 } as const;

export function pressedInTotals(state: State, step: TotalsStep, press: Press): State {
  const binding = bindingFor(totalsBindings(state, step), press);
  if (binding) return binding.run(press);
  return step.pending ? state : { ...state, step: counted(step, press) };
}

/** A count takes digits alone; on a French keyboard they are meant without Shift too. */
function counted(step: TotalsStep, press: Press): TotalsStep {
  const form = typed(step.form, press, LIMITS);
  const field = fieldOf(form, form.focus);
  const text = countMeant(field.text);
  if (!/^\d*$/.test(text)) return step;
  return { ...step, form: withField(form, form.focus, { ...field, text }), outcome: undefined, notice: undefined };
}
