import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import { RECORD } from '#tui/screens/station/keys.ts';
import type { State } from '#tui/screens/station/state.ts';
import { cardOf } from '#tui/screens/station/steps/card/state.ts';
import { markingOf } from '#tui/screens/station/steps/marking/state.ts';
import { entryOfRefusal } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { mayBeInside, type RefusedStep } from '#tui/screens/station/steps/refused/state.ts';

export const WAS_INSIDE = {
  keys: ['i'],
  label: { fr: 'était entré avant la clôture', en: 'was inside before the close' },
} as const satisfies LabelledRow;
const WRITE_REFUSAL = {
  keys: ['f6'],
  label: { fr: 'inscrire ce refus', en: 'enter this refusal' },
} as const satisfies LabelledRow;

/** a voter who was inside at the close votes by `I` and then Enter, in another burst. */
export function refusedBindings(state: State, step: RefusedStep): Bindings<State> {
  if (!step.isPainted) return [];
  const at = (next: State['step']) => ({ ...state, step: next });
  const { card, act, refusals, insideInBurst } = step;
  const write = {
    ...WRITE_REFUSAL,
    enabled: true,
    run: () => at(entryOfRefusal({ elector: card.person.elector, refusals }, state.voterList)),
  } as const;
  if (insideInBurst !== undefined) {
    return [
      {
        ...RECORD,
        enabled: true,
        run: ({ burst }) => (burst === insideInBurst ? state : at(markingOf(card, { ...act, inside: true }))),
      },
      { ...BACK, enabled: true, run: () => at({ ...step, insideInBurst: undefined }) },
      hidden(write),
    ];
  }
  const inside = {
    ...WAS_INSIDE,
    enabled: true,
    run: ({ burst }: { burst: number }) => at({ ...step, insideInBurst: burst }),
  } as const;
  return [...(mayBeInside(step) ? [inside] : []), write, { ...BACK, enabled: true, run: () => at(cardOf(card)) }, HELP];
}
