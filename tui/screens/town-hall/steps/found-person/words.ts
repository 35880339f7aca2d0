import type { Bilingual } from '#core/model/lang.ts';

type Given = { readonly other: string; readonly status: string; readonly day: string; readonly no: number };

/** A person whom the search found. */
const fr = {
  namesake: 'Une autre personne porte ces noms. Comparez la date de naissance avec la pièce d’identité.',
  nne: (nne: string) => `NNE ${nne}`,
  found: (reasons: string) => `trouvé par : ${reasons}`,
  gives: ({ other, status, day, no }: Given) => `Donne à ${other} : ${status}, acte n° ${no} du ${day}`,
  holds: ({ other, status, day, no }: Given) => `Reçoit de ${other} : ${status}, acte n° ${no} du ${day}`,
  none: 'Ni procuration donnée, ni procuration reçue.',
  reading: 'Lecture du suivi',
  course: 'Suivi',
};

const en: typeof fr = {
  namesake: 'Someone else has these names. Compare the date of birth with the identity document.',
  nne: (nne) => `NNE ${nne}`,
  found: (reasons) => `found by: ${reasons}`,
  gives: ({ other, status, day, no }) => `Gives to ${other}: ${status}, act no. ${no} of ${day}`,
  holds: ({ other, status, day, no }) => `Holds of ${other}: ${status}, act no. ${no} of ${day}`,
  none: 'No procuration given, none held.',
  reading: 'Reading what has happened',
  course: 'What has happened',
};

export const FOUND_PERSON_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
