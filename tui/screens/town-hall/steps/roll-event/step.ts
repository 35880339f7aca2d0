import { typed } from '#tui/forms/form.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { rollEventBindings } from '#tui/screens/town-hall/steps/roll-event/bindings.ts';
import { previewed, record } from '#tui/screens/town-hall/steps/roll-event/calls.ts';
import { eventPointedAt, type RollEventStep } from '#tui/screens/town-hall/steps/roll-event/state.ts';
import { RollEventView } from '#tui/screens/town-hall/steps/roll-event/view.tsx';
import { keptPerson, ROLL_ON_THE_WAY } from '#tui/screens/town-hall/steps/roll-person/on-the-way.ts';
import { rollRecordedOf } from '#tui/screens/town-hall/steps/roll-recorded/state.ts';
import { failing } from '#tui/steps/pending.ts';

const LIMITS = { to: 100 } as const;

export const ROLL_EVENT_STEP: StepModule<RollEventStep> = {
  bindings: rollEventBindings,
  pressed(state, step, press) {
    if (step.pending || step.preview || eventPointedAt(step) !== 'moves') return state;
    return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
  },
  send: ({ call }, services, signal) =>
    call.what === 'preview' ? previewed(call, services, signal) : record(call, services, signal),
  answered(state, step, answer) {
    const known = { ...step, pending: undefined };
    if (answer.kind === 'roll-recorded') return { ...state, step: rollRecordedOf(step, answer.recorded) };
    if (answer.kind !== 'roll-previewed') return state;
    const { preview } = answer;
    if (preview.kind !== 'preview') return { ...state, step: { ...known, notice: { kind: preview.kind } } };
    return { ...state, step: { ...known, preview, isPainted: false } };
  },
  /** The server knows no such station: the place is typed again. */
  failed(state, step, failure) {
    if (failure.kind !== 'bad-input' || eventPointedAt(step) !== 'moves')
      return { ...state, step: failing(step, { kind: 'failed', failure }) };
    return { ...state, step: { ...step, preview: undefined, pending: undefined, notice: { kind: 'no-station' } } };
  },
  conceal: (step) => (step.pending ? step : { ...step, isPainted: false, preview: undefined }),
  typing: (step) => (!step.pending && !step.preview && eventPointedAt(step) === 'moves' ? 'names' : 'keys'),
  draft: {
    ...ROLL_ON_THE_WAY,
    kept: ({ typed: person }) => keptPerson(person),
  },
  View: RollEventView,
};
