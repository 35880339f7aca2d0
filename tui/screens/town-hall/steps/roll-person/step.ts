import type { FoundElectors } from '#tui/answers.ts';
import { typed } from '#tui/forms/form.ts';
import { lookUp } from '#tui/screens/town-hall/paper/calls.ts';
import { LIMITS } from '#tui/screens/town-hall/paper/fields.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { rollPersonBindings } from '#tui/screens/town-hall/steps/roll-person/bindings.ts';
import { chosen } from '#tui/screens/town-hall/steps/roll-person/chosen.ts';
import { keptPerson, ROLL_ON_THE_WAY } from '#tui/screens/town-hall/steps/roll-person/on-the-way.ts';
import type { RollPersonStep } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import { RollPersonView } from '#tui/screens/town-hall/steps/roll-person/view.tsx';

export const ROLL_PERSON_STEP: StepModule<RollPersonStep> = {
  bindings: rollPersonBindings,
  pressed(state, step, press) {
    if (step.pending || step.candidates) return state;
    const form = typed(step.form, press, LIMITS);
    if (form.fields === step.form.fields) return state;
    return { ...state, step: { ...step, form, fault: undefined, notice: undefined } };
  },
  send: async ({ call }, { client }, signal) => ({ kind: 'roll-looked', looked: await lookUp(client, call, signal) }),
  answered(state, step, answer) {
    if (answer.kind !== 'roll-looked') return state;
    const { looked } = answer;
    const known = { ...step, pending: undefined };
    if (looked.kind !== 'found') return { ...state, step: { ...known, notice: { kind: looked.kind } } };
    return { ...state, step: amongFound(known, looked.found) };
  },
  typing: ({ pending, candidates }) => (pending || candidates ? 'keys' : 'names'),
  draft: {
    ...ROLL_ON_THE_WAY,
    kept: ({ form }) => keptPerson(form),
    restored: (step, kept) =>
      kept.kind === 'roll-person' && !keptPerson(step.form) ? { ...kept, notice: { kind: 'kept' } } : undefined,
  },
  View: RollPersonView,
};

/** Nobody: said at the form. One as typed: the event. Otherwise: which? */
function amongFound(step: RollPersonStep, found: FoundElectors): Step {
  const [only] = found.people;
  if (only === undefined) return { ...step, notice: { kind: 'nobody' } };
  return found.verdict === 'exact' ? chosen(step, only) : { ...step, candidates: { found, pointed: 0 } };
}
