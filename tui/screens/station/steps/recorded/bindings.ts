import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import { NEXT_PERSON } from '#tui/screens/station/keys.ts';
import type { State } from '#tui/screens/station/state.ts';
import { nextMandant } from '#tui/screens/station/steps/card/further-mandants.ts';
import { loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import type { RecordedStep } from '#tui/screens/station/steps/recorded/state.ts';
import { bureauBindings } from '#tui/screens/station/steps/search/bindings.ts';
import { typedInSearch } from '#tui/screens/station/steps/search/results.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';

const NEXT_MANDANT = {
  keys: ['tab'],
  label: { fr: 'voter aussi pour le mandant suivant', en: 'also vote for the next mandant' },
} as const satisfies LabelledRow;

/** A name typed is the next person's; the keys of the bureau act; an impatient Enter takes nothing away. */
export function recordedBindings(state: State, { recorded }: RecordedStep): Bindings<State> {
  const mandant = nextMandant(state.voterList, recorded);
  const next = mandant
    ? [{ ...NEXT_MANDANT, enabled: true, run: () => ({ ...state, step: loadingCardOf(mandant) }) } as const]
    : [];
  const { otherList, polls, papers } = bureauBindings(state);
  return [
    ...next,
    { ...NEXT_PERSON, enabled: true, run: (press) => typedInSearch(state, SEARCH, press) },
    HELP,
    ...[...(mandant ? [] : [otherList]), ...polls, ...papers].map(hidden),
    hidden({ ...BACK, enabled: true, run: () => ({ ...state, step: SEARCH }) }),
  ];
}
