import { fieldOf, typed, withField } from '#tui/forms/form.ts';
import type { Answer, State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { totalsBindings } from '#tui/screens/station/steps/totals/bindings.ts';
import type { TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { TotalsView } from '#tui/screens/station/steps/totals/view.tsx';
import { countMeant } from '#tui/terminal/digit-row.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { signed: 5, envelopes: 5 } as const;

export const TOTALS_STEP: StepModule<TotalsStep> = {
  bindings: totalsBindings,
  pressed: (state, step, press) => (step.pending ? state : { ...state, step: counted(step, press) }),
  async send({ call }, { client, round, printer }, signal) {
    if (call.kind === 'print') return { kind: 'printed', outcome: await printer.closing(call.report) };
    const report = await client.station.closing.query({ round, ...call.counted }, { signal });
    return { kind: 'totals', report };
  },
  answered,
  typing: () => 'any',
  View: TotalsView,
};

/** A count takes digits alone; those of a French keyboard are meant without Shift too. */
function counted(step: TotalsStep, press: Press): TotalsStep {
  const form = typed(step.form, press, LIMITS);
  const field = fieldOf(form, form.focus);
  const text = countMeant(field.text);
  if (!/^\d*$/.test(text)) return step;
  return { ...step, form: withField(form, form.focus, { ...field, text }), outcome: undefined, notice: undefined };
}

function answered(state: State, step: TotalsStep, answer: Answer): State {
  if (answer.kind === 'totals') return { ...state, step: { ...step, pending: undefined, report: answer.report } };
  if (answer.kind !== 'printed') return state;
  return { ...state, step: { ...step, pending: undefined, outcome: answer.outcome } };
}
