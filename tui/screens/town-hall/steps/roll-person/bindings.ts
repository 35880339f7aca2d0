import { fieldBindings, pointingBinding } from '#tui/forms/bindings.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, CHOOSE, EMPTY_FORM, GIVE_UP, HELP } from '#tui/keys/common.ts';
import type { Office } from '#tui/screens/town-hall/office.ts';
import { entered } from '#tui/screens/town-hall/paper/fields.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { chosen } from '#tui/screens/town-hall/steps/roll-person/chosen.ts';
import { type RollPersonStep, rollPersonOf } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the first one. */
export const OPEN_ROLL = {
  keys: ['l'],
  label: { fr: 'liste électorale', en: 'electoral roll' },
  help: {
    text: {
      fr: 'inscrire un décès, une perte de droits, une radiation, un déménagement',
      en: 'record a death, a loss of rights, a removal, a move',
    },
  },
} as const satisfies LabelledRow;
const FIND = { keys: ['enter'], label: { fr: 'continuer', en: 'go on' } } as const satisfies LabelledRow;

/** Enter goes from field to field, then looks for the person, or takes the one pointed at. */
export function rollPersonBindings(state: State, step: RollPersonStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { form, candidates, pending } = step;
  if (pending) return [{ ...GIVE_UP, enabled: true, run: () => at({ ...step, pending: undefined }) }];
  if (candidates) return candidateBindings(state, step, candidates);
  return [
    { ...FIND, enabled: true, run: () => at(goneOn(step, state.office)) },
    ...fieldBindings(form, (next) => at({ ...step, form: next, fault: undefined })),
    { ...BACK, enabled: true, run: () => at(homeOf()) },
    hidden({ ...EMPTY_FORM, enabled: true, run: () => at(rollPersonOf(state.office)) }),
    HELP,
  ];
}

function candidateBindings(
  state: State,
  step: RollPersonStep,
  candidates: NonNullable<RollPersonStep['candidates']>,
): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { found, pointed } = candidates;
  const elector = found.people[pointed];
  return [
    { ...CHOOSE, enabled: true, run: () => (elector ? at(chosen(step, elector)) : state) },
    pointingBinding(state, { pointed, count: found.people.length }, (next) =>
      at({ ...step, candidates: { found, pointed: next } }),
    ),
    { ...BACK, enabled: true, run: () => at({ ...step, candidates: undefined }) },
    HELP,
  ];
}

function goneOn(step: RollPersonStep, { today }: Office): RollPersonStep {
  const { form } = step;
  const next = entered(form, { today, options: 0 });
  if (next === 'ready') return calling({ ...step, fault: undefined }, { form, today });
  return { ...step, form: next.form, fault: next.fault, notice: undefined };
}
