import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Dans quel bureau cette personne vote-t-elle ?',
  lastName: 'Nom de naissance',
  sending: 'Recherche du bureau',
  none: 'Personne de ce nom et de cette date n’est inscrit. Vérifiez la pièce ; la mairie peut renseigner.',
  missing: 'Il faut un nom, et une date de naissance comme 31/12/1980.',
  found: (name: string, station: number, commune: string) => `${name} vote au bureau ${station} de ${commune}.`,
};

const en: typeof fr = {
  heading: 'In which station does this person vote?',
  lastName: 'Last name',
  sending: 'Looking for the station',
  none: 'Nobody of that name and birth date is registered. Check the document; the town hall can tell.',
  missing: 'A name is needed, and a birth date like 31/12/1980.',
  found: (name, station, commune) => `${name} votes in station ${station} of ${commune}.`,
};

export const ELSEWHERE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
