import type { Bilingual } from '#core/model/lang.ts';

/** A person whom the search found. */
const fr = {
  namesake: 'Une autre personne porte ces noms. Comparez la date de naissance avec la pièce d’identité.',
  nne: (nne: string) => `NNE ${nne}`,
  found: (reasons: string) => `trouvé par : ${reasons}`,
  gives: (status: string, day: string, other: string) => `Donne à ${other} : ${status}, du ${day}`,
  holds: (status: string, day: string, other: string) => `Reçoit de ${other} : ${status}, du ${day}`,
  none: 'Ni procuration donnée, ni procuration reçue.',
  reading: 'Lecture du suivi',
  course: 'Suivi',
};

const en: typeof fr = {
  namesake: 'Someone else has these names. Compare the date of birth with the identity document.',
  nne: (nne) => `NNE ${nne}`,
  found: (reasons) => `found by: ${reasons}`,
  gives: (status, day, other) => `Gives to ${other}: ${status}, of ${day}`,
  holds: (status, day, other) => `Holds of ${other}: ${status}, of ${day}`,
  none: 'No procuration given, none held.',
  reading: 'Reading what has happened',
  course: 'What has happened',
};

export const FOUND_PERSON_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
