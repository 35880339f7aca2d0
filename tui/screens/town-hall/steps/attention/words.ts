import type { Bilingual } from '#core/model/lang.ts';

/** What is decided already, and still wants a person's eye. */
const fr = {
  subjects: {
    rejected: 'Rejets',
    letters: 'Lettres',
    notices: 'Avis',
    ties: 'Ordres',
    incidents: 'Incidents',
    concentrations: 'Concentrations',
  },
  headings: {
    rejected: 'Procurations rejetées, par le contrôle automatique ou par la mairie',
    letters: 'Lettres à imprimer : mandants sans adresse électronique, ou courriel non remis (règle du service R-73)',
    notices:
      'Procurations de Nouvelle-Calédonie au profit de vos électeurs, à porter au registre (règle du service R-58)',
    ties: 'Procurations dont l’ordre est incertain : comparez-les (règle du service R-25)',
    incidents: 'Incidents au guichet ou dans les bureaux de vote (règle du service R-47)',
    concentrations: 'Nombreuses procurations d’une même autorité, ou le même jour, ou au même lieu : pour information',
  },
  incidents: {
    'identity-mismatch': 'identité non conforme, au guichet',
    correction: 'émargement rectifié',
    'ended-after-mark': 'fin d’une procuration après un vote',
    'displaced-after-mark': 'procuration écartée après un vote',
    'court-decision': 'vote par décision de justice',
    written: 'inscription au procès-verbal',
  },
  no: (number: number) => `n° ${number}`,
  station: (number: number) => `bureau ${number}`,
  on: (day: string) => `le ${day}`,
  homeVisits: 'visites à domicile',
  notArrived: 'courriel non remis',
  none: 'Cette liste est vide.',
  reading: 'Lecture des listes',
};

const en: typeof fr = {
  subjects: {
    rejected: 'Rejections',
    letters: 'Letters',
    notices: 'Notices',
    ties: 'Orders',
    incidents: 'Incidents',
    concentrations: 'Concentrations',
  },
  headings: {
    rejected: 'Procurations rejected, by the automatic checks or by the town hall',
    letters:
      'Letters to print: mandants without an e-mail address, or e-mail not delivered (rule R-73 of this service)',
    notices:
      'Procurations of New Caledonia held by your electors, to enter in the register (rule R-58 of this service)',
    ties: 'Procurations whose order is uncertain: compare them (rule R-25 of this service)',
    incidents: 'Incidents at counters and polling stations (rule R-47 of this service)',
    concentrations: 'Many procurations by one authority, on one day or at one place: for information',
  },
  incidents: {
    'identity-mismatch': 'identity that does not match, at the counter',
    correction: 'mark corrected',
    'ended-after-mark': 'procuration ended after a vote',
    'displaced-after-mark': 'procuration displaced after a vote',
    'court-decision': 'vote by court decision',
    written: 'entry in the minutes',
  },
  no: (number) => `no. ${number}`,
  station: (number) => `station ${number}`,
  on: (day) => `on ${day}`,
  homeVisits: 'home visits',
  notArrived: 'e-mail not delivered',
  none: 'This list is empty.',
  reading: 'Reading the lists',
};

export const ATTENTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
