import type { Bilingual } from '#core/model/lang.ts';

/** The place of the acts of today. */
const fr = {
  heading: 'Lieu des actes d’aujourd’hui (lieux ouverts par le préfet, art. R72-1 III)',
  unit: 'Dans votre unité',
  none: 'Le préfet n’a ouvert aucun lieu au public aujourd’hui.',
  loading: 'Recherche des lieux ouverts aujourd’hui',
  standing: 'Changement de lieu',
};

const en: typeof fr = {
  heading: 'Place of today’s acts (places opened by the prefect, art. R72-1 III)',
  unit: 'In your unit',
  none: 'The prefect has not opened any place to the public today.',
  loading: 'Looking for the places open today',
  standing: 'Changing places',
};

export const PLACES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
