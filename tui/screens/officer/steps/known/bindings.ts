import { pointingBinding } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { type Choice, choicesFor, type KnownStep } from '#tui/screens/officer/steps/known/state.ts';
import { personOf } from '#tui/screens/officer/steps/person/state.ts';
import { planOf } from '#tui/screens/officer/steps/plan/state.ts';
import { findingRequest } from '#tui/screens/officer/steps/reference/state.ts';

/** the person is there, with a document. */
export function knownBindings(state: State, step: KnownStep): Bindings<State> {
  if (!step.isPainted) return [];
  const { draft, known, pointed } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const back = { ...BACK, enabled: true, run: () => at(personOf(draft, { who: 'mandant' })) } as const;
  const choices = choicesFor(known);
  const choice = choices[pointed];
  if (choice === undefined) return [back, HELP];
  return [
    pointingBinding(state, { pointed, count: choices.length }, (next) => at({ ...step, pointed: next })),
    { ...CHOOSE, enabled: true, run: () => at(chosen(step, choice)) },
    back,
    HELP,
  ];
}

/** A request chosen goes on as if its reference had been typed. */
function chosen({ draft, known }: KnownStep, choice: Choice): Step {
  switch (choice.kind) {
    case 'request':
      return findingRequest(choice.request.reference);
    case 'give':
      return personOf(draft, { who: 'mandataire', known });
    case 'revoke':
      return planOf(draft, { kind: 'revocation', known });
  }
}
