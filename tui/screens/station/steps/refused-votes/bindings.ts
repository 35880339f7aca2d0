import { listBindings } from '#tui/forms/bindings.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/state.ts';
import { entryOfRefusal } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { refusalsShown } from '#tui/screens/station/steps/refused-votes/say-voter.ts';
import type { RefusedVotesStep } from '#tui/screens/station/steps/refused-votes/state.ts';

const WRITE = { keys: ['enter'], label: { fr: 'inscrire', en: 'enter' } } as const satisfies LabelledRow;

/** Enter writes the refusal pointed at for the procès-verbal. */
export function refusedVotesBindings(state: State, step: RefusedVotesStep): Bindings<State> {
  const at = (next: State['step']) => ({ ...state, step: next });
  const { voterList } = state;
  const refused = refusalsShown(state, step);
  const list = listBindings(state, { ...step, count: refused.length }, (changes) => at({ ...step, ...changes }));
  if (list.typing) return list.typing;
  const refusal = refused[step.pointed];
  return [
    ...(refusal ? [{ ...WRITE, enabled: true, run: () => at(entryOfRefusal(refusal, voterList)) } as const] : []),
    list.move,
    list.narrow,
    list.showAll ?? { ...BACK, enabled: true, run: () => at(minutesOf()) },
    HELP,
  ];
}
