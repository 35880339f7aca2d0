import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Dans quel bureau cette personne vote-t-elle ?',
  lastName: 'Nom de naissance',
  sending: 'Recherche du bureau',
  none: 'Aucun électeur de ce nom, né à cette date, n’est inscrit. Vérifiez la pièce, ou appelez la mairie.',
  missing: 'Il faut un nom et une date de naissance comme 31/12/1980.',
  found: (name: string, station: number, commune: string) => `${name} vote au bureau ${station} de ${commune}.`,
};

const en: typeof fr = {
  heading: 'At which polling station does this person vote?',
  lastName: 'Birth name',
  sending: 'Looking for the station',
  none: 'No elector of that name and date of birth is registered. Check the document, or call the town hall.',
  missing: 'A name and a date of birth like 31/12/1980 are needed.',
  found: (name, station, commune) => `${name} votes at station ${station} of ${commune}.`,
};

export const ELSEWHERE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
