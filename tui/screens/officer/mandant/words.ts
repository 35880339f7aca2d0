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
  revokesAll: 'Cet acte met fin à toutes les procurations que cette personne a données.',
  gave: (count: number): string =>
    count === 1
      ? 'Procuration déjà donnée (en informer la personne)'
      : 'Procurations déjà données (en informer la personne)',
  gaveNothing: 'Cette personne n’a donné aucune procuration.',
  more: (count: number) => (count === 1 ? 'et une autre' : `et ${count} autres`),
  givenUntil: (day: string) => `jusqu’au ${day}`,
  would: {
    requested: 'Le contrôle ne s’oppose pas à cette procuration',
    active: 'Le contrôle ne s’oppose pas à cette procuration',
    collected: 'Le contrôle ne s’oppose pas à cette procuration',
    'in-control': 'La mairie devra encore contrôler cette procuration',
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
  until: (day) => `from today to ${day} inclusive`,
  longest: 'At the latest',
  rounds: 'Rounds',
  notCovered: 'Not covered',
  revokesAll: 'This act ends every procuration that this person has given.',
  gave: (count) =>
    count === 1 ? 'Procuration already given (tell the person)' : 'Procurations already given (tell the person)',
  gaveNothing: 'This person has given no procuration.',
  more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  givenUntil: (day) => `until ${day}`,
  would: {
    requested: 'The checks raise no objection to this procuration',
    active: 'The checks raise no objection to this procuration',
    collected: 'The checks raise no objection to this procuration',
    'in-control': 'The town hall will still have to check this procuration',
    void: 'This procuration would have no effect',
    rejected: 'The checks will reject this procuration',
    refused: 'This act will be refused',
  },
};

export const MANDANT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
