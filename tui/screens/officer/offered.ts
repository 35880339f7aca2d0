import type { Bilingual, Lang } from '#core/model/lang.ts';
import { readReference } from '#core/text/reference.ts';
import { withField } from '#tui/forms/form.ts';
import type { KeyRow, LabelledRow } from '#tui/keys/binding.ts';
import { type Key, pressOf } from '#tui/keys/key.ts';
import type { Found, Offered } from '#tui/menu/offered.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { type PersonStep, personAtCounter, personOf, withPerson } from '#tui/screens/officer/steps/person/state.ts';
import { findingRequest, START } from '#tui/screens/officer/steps/reference/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import { edited } from '#tui/terminal/edit.ts';

/** From another step Escape leads back to the field, as it empties the field. */
const TO_FIELD = {
  keys: ['escape'],
  label: { fr: 'taper une référence', en: 'type a reference' },
} as const satisfies LabelledRow;

const FOUND: Bilingual<{ readonly request: (reference: string) => string; readonly person: (name: string) => string }> =
  {
    fr: {
      request: (reference) => `ouvrir la demande ${reference}`,
      person: (name) => `chercher la personne ${name}, sans demande`,
    },
    en: {
      request: (reference) => `open request ${reference}`,
      person: (name) => `look for ${name}, a person without a request`,
    },
  };

/** What the counter offers to the menu: the keys of the moment, its screens, its two ways to search. */
export function officerOffers(state: State, onGo: (step: Step) => void): Offered {
  const { step } = state;
  const rows = [...bindingsOf(state), LOCK];
  const whyNot = (code: string, lang: Lang) => STEPS.whyNot(step, code, lang);
  if (step.pending) return { rows, whyNot };
  return {
    rows,
    whyNot,
    places: step.kind === 'reference' ? [] : placesFrom(state),
    go: (key) => onGo(placeOf(state, key)),
    find: (query, lang) => found(state, query, { lang, onGo }),
  };
}

function placesFrom(state: State): readonly KeyRow[] {
  return [TO_FIELD, ...STEPS.bindings({ ...state, step: START }, START).filter((row) => 'run' in row)];
}

/** The step to which a key of the empty field leads. */
function placeOf(state: State, key: Key): Step {
  const press = pressOf(key, 0);
  return press ? STEPS.pressed({ ...state, step: START }, START, press).step : state.step;
}

type Finding = { readonly lang: Lang; readonly onGo: (step: Step) => void };

/** a request by its reference, or the form in which a person is looked for: nobody is named here. */
function found(state: State, query: string, { lang, onGo }: Finding): readonly Found[] {
  const words = FOUND[lang];
  const reference = readReference(query);
  if (reference) {
    return [{ id: reference, text: words.request(reference), open: () => onGo(findingRequest(reference)) }];
  }
  const name = query.trim();
  if (!/^\p{L}[\p{L}\p{M}’' -]+$/u.test(name)) return [];
  return [{ id: 'person', text: words.person(name), open: () => onGo(personNamed(state, name)) }];
}

/** The form, with the last name as it was typed in the menu. */
function personNamed({ today }: State, name: string): PersonStep {
  const { draft, whose } = personAtCounter('give', today);
  const form = withField(draft.mandant.form, 'lastName', edited(name));
  return personOf(withPerson(draft, whose, { form: { ...form, focus: 'firstNames' }, fault: undefined }), whose);
}
