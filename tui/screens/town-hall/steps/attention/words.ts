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
    letters: 'Lettres à imprimer : ces mandants n’ont pas d’adresse électronique (règle du service R-73)',
    notices: 'Données en Nouvelle-Calédonie à vos électeurs : à porter au registre (règle du service R-58)',
    ties: 'Ordre incertain avec une autre procuration : à comparer (règle du service R-25)',
    incidents: 'Incidents portés aux procès-verbaux (règle du service R-47)',
    concentrations: 'Nombreuses procurations d’une autorité, d’un jour ou d’un lieu : à voir, sans effet',
  },
  incidents: {
    'identity-mismatch': 'identité qui ne correspond pas, au guichet',
    correction: 'émargement rectifié',
    'ended-after-mark': 'procuration terminée après un vote',
    'displaced-after-mark': 'procuration écartée après un vote',
    'court-decision': 'vote par décision de justice',
    written: 'inscription au procès-verbal',
  },
  no: (number: number) => `n° ${number}`,
  on: (day: string) => `le ${day}`,
  homeVisits: 'visites à domicile',
  none: 'Rien dans cette liste.',
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
    letters: 'Letters to print: these mandants have no e-mail address (rule R-73 of this service)',
    notices: 'Given in New Caledonia to your electors: to enter in the register (rule R-58 of this service)',
    ties: 'Order uncertain beside another procuration: to compare (rule R-25 of this service)',
    incidents: 'Incidents entered in the minutes (rule R-47 of this service)',
    concentrations: 'Many procurations of one authority, day or place: to look at, with no effect',
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
  on: (day) => `on ${day}`,
  homeVisits: 'home visits',
  none: 'Nothing on this list.',
  reading: 'Reading the lists',
};

export const ATTENTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
