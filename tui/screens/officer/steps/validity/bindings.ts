import { pointedAfter } from '#tui/forms/list.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP, MOVE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { personOf } from '#tui/screens/officer/steps/person/state.ts';
import { entered, optionsOf, type When } from '#tui/screens/officer/steps/validity/options.ts';
import { type ValidityStep, validityOf } from '#tui/screens/officer/steps/validity/state.ts';
import { calling } from '#tui/steps/pending.ts';

const PREVIEW = { keys: ['enter'], label: { fr: 'vérifier', en: 'check' } } as const satisfies LabelledRow;

/** Enter asks what the law makes of the choice: it is seen before it is signed. */
export function validityBindings(state: State, step: ValidityStep): Bindings<State> {
  const { draft, asked } = step;
  const { when } = draft;
  const at = (next: Step) => ({ ...state, step: next });
  if (step.pending) return [{ ...GIVE_UP, enabled: true, run: () => at(validityOf(draft, asked)) }];

  const options = optionsOf(asked.elections, draft.today);
  const choosing = (next: When) => at(validityOf({ ...draft, when: next }, asked));
  return [
    {
      ...MOVE,
      aliases: ['tab', 'back-tab'],
      enabled: true,
      run: (press) => choosing({ ...when, pointed: pointedAfter(when.pointed, options.length, press) }),
    },
    {
      ...PREVIEW,
      enabled: true,
      run: () => {
        const chosen = entered(when, { options, today: draft.today });
        if (!('kind' in chosen)) return choosing(chosen);
        return at(calling(step, { mandant: asked.known.person.elector, mandataire: asked.who, validity: chosen }));
      },
    },
    { ...BACK, enabled: true, run: () => at(personOf(draft, { who: 'mandataire', known: asked.known })) },
  ];
}
