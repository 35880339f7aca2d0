import { plural } from '#core/messages/phrases.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { KeyRow, LabelledRow } from '#tui/keys/binding.ts';
import { type Key, pressOf } from '#tui/keys/key.ts';
import type { Found, Offered } from '#tui/menu/offered.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import type { State, Step } from '#tui/screens/station/state.ts';
import { bindingsOf } from '#tui/screens/station/station.ts';
import { loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { sayRow } from '#tui/screens/station/steps/search/result-row.tsx';
import { searched } from '#tui/screens/station/steps/search/results.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { STEPS } from '#tui/screens/station/steps.ts';
import { keyOf } from '#tui/screens/station/voter-list/row.ts';
import { search } from '#tui/screens/station/voter-list/search.ts';
import { edited } from '#tui/terminal/edit.ts';

/** People of the list that the menu names; the search names all. */
const MOST_FOUND = 20;
const MORE: Bilingual<(count: number, query: string) => string> = {
  fr: (count, query) => `et ${plural.fr(count, 'autre personne', 'autres personnes')} : chercher « ${query} »`,
  en: (count, query) => `and ${plural.en(count, 'other person', 'other people')}: search for “${query}”`,
};
/** From another step Escape leads back to the search, as it does in the search. */
const TO_SEARCH = {
  keys: ['escape'],
  label: { fr: 'chercher une personne', en: 'search for a person' },
} as const satisfies LabelledRow;

/** What the station offers to the menu: the keys of the moment, its screens, the people of its list. */
export function stationOffers(state: State, onGo: (step: Step) => void): Offered {
  const { step, isLoaded } = state;
  const rows = isLoaded ? [...bindingsOf(state), LOCK] : bindingsOf(state);
  const whyNot = (code: string, lang: Lang) => STEPS.whyNot(step, code, lang);
  if (!isLoaded || step.pending) return { rows, whyNot };
  return {
    rows,
    whyNot,
    places: step.kind === 'search' ? [] : placesFrom(state),
    go: (key) => onGo(placeOf(state, key)),
    find: (query, lang) => found(state, query, { lang, onGo }),
  };
}

type Finding = { readonly lang: Lang; readonly onGo: (step: Step) => void };

/** The first people of the list who have that name; the others are told by their number, and searched. */
function found(state: State, query: string, { lang, onGo }: Finding): readonly Found[] {
  const results = search(state.voterList, query);
  const named = results.slice(0, MOST_FOUND).map((result): Found => {
    return { id: keyOf(result), text: sayRow(result, lang), open: () => onGo(loadingCardOf(result.person)) };
  });
  const more = results.length - named.length;
  if (more === 0) return named;
  const inSearch = () => onGo(searched(state, { ...SEARCH, query: edited(query) }).step);
  return [...named, { id: 'more', text: MORE[lang](more, query), open: inSearch }];
}

function placesFrom(state: State): readonly KeyRow[] {
  const leading = STEPS.bindings({ ...state, step: SEARCH }, SEARCH).filter((row) => 'run' in row);
  return [TO_SEARCH, ...leading];
}

/** The step to which a key of the empty search leads. */
function placeOf(state: State, key: Key): Step {
  const press = pressOf(key, 0);
  return press ? STEPS.pressed({ ...state, step: SEARCH }, SEARCH, press).step : state.step;
}
