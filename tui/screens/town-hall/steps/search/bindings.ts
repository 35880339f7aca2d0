import { pointedAfter } from '#tui/forms/list.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP, MOVE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { foundPersonOf } from '#tui/screens/town-hall/steps/found-person/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { listPrintsOf } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { pointedPerson, type SearchStep } from '#tui/screens/town-hall/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the first one. */
export const OPEN_SEARCH = {
  keys: ['f7'],
  label: { fr: 'chercher', en: 'search' },
  help: {
    text: {
      fr: 'chercher une personne par ses noms, son NNE ou sa naissance, ou une référence',
      en: 'search for a person by names, NNE or date of birth, or for a reference',
    },
  },
} as const satisfies LabelledRow;
const LOOK_UP = { keys: ['enter'], label: { fr: 'chercher', en: 'search' } } as const satisfies LabelledRow;
const OPEN = { keys: ['enter'], label: { fr: 'ouvrir', en: 'open' } } as const satisfies LabelledRow;
const OPEN_STATION = { keys: ['enter'], label: { fr: 'ses papiers', en: 'its papers' } } as const satisfies LabelledRow;

/** Enter looks for what is typed; once that is found, it opens the person pointed at, or stations' papers. */
export function searchBindings(state: State, step: SearchStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { query, found, foundFor, pointed } = step;
  const typed = query.text.trim();
  const person = pointedPerson(step);
  const isStation = !person && typed === foundFor && found?.station !== undefined;
  const isNew = typed !== '' && (typed !== foundFor || found === undefined);
  return [
    ...(isNew ? [{ ...LOOK_UP, enabled: true, run: () => at(calling(step, { typed })) } as const] : []),
    ...(person ? [{ ...OPEN, enabled: true, run: () => at(foundPersonOf(person, step)) } as const] : []),
    ...(isStation ? [{ ...OPEN_STATION, enabled: true, run: () => at(listPrintsOf()) } as const] : []),
    {
      ...MOVE,
      aliases: ['tab', 'back-tab', 'page-up', 'page-down'],
      enabled: true,
      run: (press) => at({ ...step, pointed: pointedAfter(pointed, found?.people.length ?? 0, press) }),
    },
    { ...BACK, enabled: true, run: () => at(homeOf()) },
    HELP,
  ];
}
