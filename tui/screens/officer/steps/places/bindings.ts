import { listBindings } from '#tui/forms/bindings.ts';
import type { Bindings, HelpedRow } from '#tui/keys/binding.ts';
import { BACK, CHOOSE, GIVE_UP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { choicesShown } from '#tui/screens/officer/steps/places/say.ts';
import type { PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the field. */
export const OPEN_PLACES = {
  keys: ['f9'],
  help: {
    text: {
      fr: 'agir dans un lieu ouvert au public par le préfet',
      en: 'act in a place that the prefect opened to the public',
    },
  },
} as const satisfies HelpedRow;

/** Up and down among the places, Enter to act there. */
export function placesBindings(state: State, step: PlacesStep): Bindings<State> {
  const { open, pointed, pending } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const toField = () => at(START);
  if (open === undefined) return [{ ...BACK, enabled: true, run: toField }];
  if (pending) return pending.attempts > 0 ? [{ ...GIVE_UP, enabled: true, run: toField }] : [];

  const choices = choicesShown(step);
  const choice = choices[pointed];
  const list = listBindings(state, { ...step, count: choices.length }, (changes) =>
    at({ ...step, ...changes, notice: undefined }),
  );
  if (list.typing) return list.typing;
  const opening = choice === undefined || choice === 'unit' ? {} : { opening: choice.id };
  const stand = { ...CHOOSE, enabled: true, run: () => at(calling(step, { kind: 'stand', at: opening })) } as const;
  return [...(choice ? [stand] : []), list.move, list.narrow, list.showAll ?? { ...BACK, enabled: true, run: toField }];
}
