import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Dans quel bureau cette personne vote-t-elle ?',
  lastName: 'Nom de naissance',
  sending: 'Recherche du bureau',
  none: (name: string, born: string) =>
    `Aucun électeur nommé « ${name} », né le ${born}, n’est inscrit. Vérifiez la pièce, ou appelez la mairie.`,
  found: (name: string, station: number, commune: string) => `${name} vote au bureau ${station} de ${commune}.`,
  phone: (number: string) => `Téléphone du bureau : ${number}`,
};

const en: typeof fr = {
  heading: 'At which polling station does this person vote?',
  lastName: 'Birth name',
  sending: 'Looking for the station',
  none: (name, born) =>
    `No elector named “${name}”, born on ${born}, is registered. Check the document, or call the town hall.`,
  found: (name, station, commune) => `${name} votes at station ${station} of ${commune}.`,
  phone: (number) => `Telephone of the station: ${number}`,
};

export const ELSEWHERE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
