import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { KeyRow, LabelledRow } from '#tui/keys/binding.ts';
import { type Key, pressOf } from '#tui/keys/key.ts';
import type { Found, Offered } from '#tui/menu/offered.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { searchFor } from '#tui/screens/town-hall/steps/search/state.ts';
import { STEPS } from '#tui/screens/town-hall/steps.ts';
import { bindingsOf } from '#tui/screens/town-hall/town-hall.ts';

/** From another step Escape leads back to the first one, in the end. */
const TO_HOME = {
  keys: ['escape'],
  label: { fr: 'ce qui attend la mairie', en: 'what waits for the town hall' },
} as const satisfies LabelledRow;

/** What the town hall offers to the menu: keys of the moment, its screens, a search for what is typed. */
export function townHallOffers(state: State, onGo: (step: Step) => void): Offered {
  const { step } = state;
  const rows = [...bindingsOf(state), LOCK];
  const whyNot = (code: string, lang: Lang) => STEPS.whyNot(step, code, lang);
  const isReading = step.kind === 'home' || step.kind === 'inbox';
  if (step.pending && !isReading) return { rows, whyNot };
  return {
    rows,
    whyNot,
    places: step.kind === 'home' ? [] : placesFrom(state),
    go: (key) => onGo(placeOf(state, key)),
    find: (query, lang) => lookUpOf(query, lang, onGo),
  };
}

function placesFrom(state: State): readonly KeyRow[] {
  const home = homeOf();
  return [TO_HOME, ...STEPS.bindings({ ...state, step: home }, home).filter((row) => 'run' in row)];
}

/** The search for what is typed, when it may be somebody: the server knows, the menu asks nothing. */
function lookUpOf(query: string, lang: Lang, onGo: (step: Step) => void): readonly Found[] {
  const typed = query.trim();
  if (typed.length < SHORTEST) return [];
  return [{ id: 'search', text: LOOK_UP[lang](typed), open: () => onGo(searchFor(typed)) }];
}
const SHORTEST = 2;
const LOOK_UP: Bilingual<(typed: string) => string> = {
  fr: (typed) => `chercher « ${typed} » parmi les personnes et les références`,
  en: (typed) => `search for “${typed}” among people and references`,
};

/** The step to which a key of the first step leads. */
function placeOf(state: State, key: Key): Step {
  const press = pressOf(key, 0);
  const home = homeOf();
  return press ? STEPS.pressed({ ...state, step: home }, home, press).step : state.step;
}
