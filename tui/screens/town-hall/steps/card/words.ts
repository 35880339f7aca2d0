import type { Bilingual } from '#core/model/lang.ts';

/** A procuration in control, on its card. */
const fr = {
  heading: 'Contrôle d’une procuration',
  recordedNo: (number: number) => `acte n° ${number}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  madeBy: 'Établie par',
  online: 'le mandant, en ligne',
  on: (day: string) => `le ${day}`,
  paper: 'sur formulaire papier',
  atHome: 'au domicile du mandant',
  validity: 'Validité',
  until: (day: string) => `jusqu’au ${day}`,
  rounds: 'Tours',
  would: {
    active: 'Contrôle automatique : rien ne s’oppose. Acceptée, la procuration sera valable.',
    void: 'Contrôle automatique : acceptée, la procuration serait nulle.',
    rejected: 'Contrôle automatique : acceptée, la procuration serait rejetée.',
  },
  flags: {
    'uncertain-order':
      'L’ordre de cette procuration et d’une autre est incertain : comparez les deux formulaires (règle du service R-25).',
  },
  confirm: {
    active: 'Entrée accepte la procuration.',
    void: 'Entrée accepte la procuration, qui sera nulle.',
    rejected: 'Entrée l’enregistre comme rejetée par le contrôle.',
  },
  accepting: 'Enregistrement de la décision',
};

const en: typeof fr = {
  heading: 'Check of a procuration',
  recordedNo: (number) => `act no. ${number}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  madeBy: 'Established by',
  online: 'the mandant, online',
  on: (day) => `on ${day}`,
  paper: 'on the paper form',
  atHome: 'at the mandant’s home',
  validity: 'Validity',
  until: (day) => `until ${day}`,
  rounds: 'Rounds',
  would: {
    active: 'Automatic checks: nothing stands against it. Once accepted, the procuration will be valid.',
    void: 'Automatic checks: once accepted, the procuration would be void.',
    rejected: 'Automatic checks: once accepted, the procuration would be rejected.',
  },
  flags: {
    'uncertain-order':
      'The order of this procuration and another one is uncertain: compare both forms (rule R-25 of this service).',
  },
  confirm: {
    active: 'Enter accepts the procuration.',
    void: 'Enter accepts the procuration, which will be void.',
    rejected: 'Enter records it as rejected by the checks.',
  },
  accepting: 'Recording the decision',
};

export const CARD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
