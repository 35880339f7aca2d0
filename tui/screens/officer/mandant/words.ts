import type { Bilingual } from '#core/model/lang.ts';

/** Who the mandant is, what they gave, and what they ask for. */
const fr = {
  compare: 'Comparez avec la pièce',
  station: (number: number, commune: string) => `${commune}, bureau ${number}`,
  mandataire: 'Mandataire',
  validity: 'Durée',
  until: (day: string) => `d’aujourd’hui au ${day} inclus`,
  longest: 'Au plus tard',
  rounds: 'Scrutins',
  notCovered: 'Non couverts',
  revokesAll: 'Met fin à toutes les procurations que cette personne a données.',
  gave: 'A déjà donné (dites-le à la personne)',
  gaveNothing: 'N’a donné aucune procuration.',
  more: (count: number) => (count === 1 ? 'et une autre' : `et ${count} autres`),
  givenUntil: (day: string) => `jusqu’au ${day}`,
  would: {
    requested: 'Rien ne s’y oppose au contrôle',
    active: 'Rien ne s’y oppose au contrôle',
    collected: 'Rien ne s’y oppose au contrôle',
    'in-control': 'La mairie devra encore la contrôler',
    void: 'Cette procuration resterait sans effet',
    rejected: 'Le contrôle rejettera cette procuration',
    refused: 'Cet acte sera refusé',
  },
};

const en: typeof fr = {
  compare: 'Compare with the document',
  station: (number, commune) => `${commune}, station ${number}`,
  mandataire: 'Mandataire',
  validity: 'Validity',
  until: (day) => `from today to ${day}, included`,
  longest: 'At the latest',
  rounds: 'Rounds',
  notCovered: 'Not covered',
  revokesAll: 'Ends every procuration that this person has given.',
  gave: 'Already given (tell the person)',
  gaveNothing: 'Has given no procuration.',
  more: (count) => (count === 1 ? 'and another one' : `and ${count} others`),
  givenUntil: (day) => `until ${day}`,
  would: {
    requested: 'Nothing stands against it at the check',
    active: 'Nothing stands against it at the check',
    collected: 'Nothing stands against it at the check',
    'in-control': 'The town hall has yet to check it',
    void: 'This procuration would have no effect',
    rejected: 'The check will reject this procuration',
    refused: 'This act will be refused',
  },
};

export const MANDANT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
