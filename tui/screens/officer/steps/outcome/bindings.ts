import type { ProcurationId } from '#core/model/ids.ts';
import type { Established } from '#tui/answers.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP, LEAVE } from '#tui/keys/common.ts';
import { paperBindings } from '#tui/screens/officer/paper/bindings.ts';
import type { NotAnnullable } from '#tui/screens/officer/paper/state.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { ANNUL } from '#tui/screens/officer/steps/annulment/bindings.ts';
import { annulmentOf } from '#tui/screens/officer/steps/annulment/state.ts';
import { annullableOf, type OutcomeStep } from '#tui/screens/officer/steps/outcome/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { typed } from '#tui/screens/officer/steps/reference/typed.ts';
import { workBindings } from '#tui/screens/officer/steps/reference/work.ts';
import type { Press } from '#tui/terminal/press.ts';

const NEXT_REFERENCE = {
  keys: ['reference'],
  label: { fr: 'référence suivante', en: 'next reference' },
} as const satisfies LabelledRow;

/** The next reference is typed over this one; a second, impatient Enter does not take the outcome away. */
export function outcomeBindings(state: State, step: OutcomeStep): Bindings<State, NotAnnullable> {
  const { about, outcome } = step;
  const at = (next: State['step']) => ({ ...state, step: next });
  const annullable = annullableOf(outcome, state.now);
  const annulled = (act: Established, procuration: ProcurationId) =>
    at(annulmentOf({ kind: 'outcome', about, act }, procuration));
  const annul =
    'why' in annullable
      ? hidden({ ...ANNUL, enabled: annullable.why, run: () => state } as const)
      : ({ ...ANNUL, enabled: true, run: () => annulled(annullable.act, annullable.procuration) } as const);
  const typing = (press: Press) => {
    const next = typed(START, press);
    return next === START ? state : at(next);
  };
  return [
    { ...NEXT_REFERENCE, enabled: true, run: typing },
    annul,
    ...paperBindings(state, step),
    HELP,
    LEAVE,
    ...workBindings(state).map(hidden),
    hidden({ ...BACK, enabled: true, run: () => at(START) }),
    { keys: ['backspace'], enabled: true, run: typing },
  ];
}
