import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';

/** The place of the acts of today. */
const fr = {
  heading: 'Lieu des actes d’aujourd’hui (lieux ouverts par le préfet, art. R72-1 III)',
  unit: 'Dans votre unité',
  none: 'Le préfet n’a ouvert aucun lieu au public aujourd’hui.',
  loading: 'Recherche des lieux ouverts aujourd’hui',
  standing: 'Changement de lieu',
  stands: (at: string | undefined) =>
    at === undefined
      ? 'Vos actes portent le lieu de votre unité.'
      : `Vos actes d’aujourd’hui portent ce lieu : ${at}. F9 pour en changer.`,
} satisfies WordTree;

export type PlacesWords = typeof fr;

const en: PlacesWords = {
  heading: 'Place of today’s acts (places opened by the prefect, art. R72-1 III)',
  unit: 'In your unit',
  none: 'The prefect has opened no place to the public today.',
  loading: 'Looking for the places open today',
  standing: 'Changing places',
  stands: (at) =>
    at === undefined
      ? 'Your acts bear the place of your unit.'
      : `Your acts of today bear this place: ${at}. F9 to change it.`,
};

export const placesWords = { fr, en } satisfies Bilingual<PlacesWords>;
