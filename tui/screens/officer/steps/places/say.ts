import { sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { PlaceOpening } from '#tui/answers.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import { PLACES_WORDS } from '#tui/screens/officer/steps/places/words.ts';

export type PlaceChoice = PlaceOpening | 'unit';

/** The unit, or `9 h – 12 h 30  Salle Baudin, 12 rue de Villars, Denain`. */
export function sayChoice(choice: PlaceChoice, lang: Lang): string {
  if (choice === 'unit') return PLACES_WORDS[lang].unit;
  const { opens, closes, name, address, commune } = choice;
  return `${sayTime(opens, lang)} – ${sayTime(closes, lang)}  ${name}, ${address}, ${commune}`;
}

const narrowed = narrowing(sayChoice);

/** The unit first, then what is open today. */
export function choicesIn({ open }: Pick<PlacesStep, 'open'>): readonly PlaceChoice[] {
  return open === undefined ? [] : ['unit', ...open.openings];
}

/** Those that the filter shows. */
export function choicesShown(step: PlacesStep): readonly PlaceChoice[] {
  return narrowed(choicesIn(step), step.filter);
}
