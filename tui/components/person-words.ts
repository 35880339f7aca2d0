import type { Bilingual } from '#core/model/lang.ts';

/** What is said of a person's identity. */
const fr = {
  lastName: 'Nom de naissance',
  usageName: 'Nom d’usage',
  firstNames: 'Prénoms',
  sex: 'Sexe',
  sexes: { F: 'F', M: 'M' },
  born: 'Date de naissance',
  bornOn: { F: 'née le', M: 'né le' },
  commune: 'Liste électorale',
};

const en: typeof fr = {
  lastName: 'Birth name',
  usageName: 'Name in use',
  firstNames: 'First names',
  sex: 'Sex',
  sexes: { F: 'F', M: 'M' },
  born: 'Date of birth',
  bornOn: { F: 'born', M: 'born' },
  commune: 'Electoral roll',
};

export const PERSON_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
