import type { Bilingual } from '#core/model/lang.ts';
import type { RoundNumber } from '#core/model/procuration.ts';

/** The words of a receipt; labels have at most 13 characters. */
const fr = {
  title: { procuration: 'RÉCÉPISSÉ DE PROCURATION', revocation: 'RÉCÉPISSÉ DE RÉSILIATION' },
  number: (no: string) => `Acte n° ${no}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  validity: 'Validité',
  state: 'État',
  effect: 'Effet',
  made: 'Établi',
  authority: 'Autorité',
  born: { F: 'née le', M: 'né le' },
  usageName: 'nom d’usage',
  round: (election: string, number: RoundNumber, day: string) =>
    `${election}, ${number === 1 ? '1er' : '2e'} tour : ${day}`,
  period: (from: string, until: string) => `du ${from} au ${until} inclus`,
  revokesAll: 'Toutes les procurations que vous aviez données avant cette heure sont résiliées.',
  homeVisit: 'À domicile, sur demande écrite et attestation sur l’honneur (art. R73 du Code électoral).',
  afterProcuration: [
    'Votre mandataire n’est pas averti par l’administration : c’est à vous de le prévenir. Il votera dans votre bureau de vote, avec sa propre pièce d’identité.',
    'Vous pouvez toujours voter vous-même, si vous venez avant lui.',
  ],
  revoking: {
    'online-or-counter':
      'Vous pouvez résilier à tout moment, sans frais : par une demande en ligne puis au guichet, ou directement au commissariat, à la gendarmerie ou au consulat, avec votre pièce d’identité. Une résiliation met fin à toutes vos procurations.',
    'on-paper':
      'Vous pouvez résilier à tout moment, sans frais, sur le formulaire papier : présentez-le vous-même au commissariat, à la gendarmerie ou au consulat, avec votre pièce d’identité. Une résiliation met fin à toutes vos procurations.',
  },
  afterNothing: ['Cette procuration ne permet pas de voter. Vous pouvez en donner une autre, ou voter vous-même.'],
  afterRevocation: [
    'Vos mandataires ne sont pas avertis par l’administration : c’est à vous de les prévenir.',
    'Vous pouvez voter vous-même, ou donner une nouvelle procuration.',
  ],
};

export type ReceiptWords = typeof fr;

const en: typeof fr = {
  title: { procuration: 'RECEIPT FOR A PROCURATION', revocation: 'RECEIPT FOR A REVOCATION' },
  number: (no) => `Act no. ${no}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  validity: 'Validity',
  state: 'Status',
  effect: 'Effect',
  made: 'Established',
  authority: 'Authority',
  born: { F: 'born', M: 'born' },
  usageName: 'known as',
  round: (election, number, day) => `${election}, round ${number}: ${day}`,
  period: (from, until) => `from ${from} to ${until} inclusive`,
  revokesAll: 'All the procurations that you had given before this time are revoked.',
  homeVisit: 'At home, on a written request and a sworn statement (art. R73 of the Electoral Code).',
  afterProcuration: [
    'The authorities do not notify your mandataire: you must tell them yourself. They will vote at your polling station, with their own identity document.',
    'You may still vote in person, if you come before they do.',
  ],
  revoking: {
    'online-or-counter':
      'You may revoke at any time, free of charge: by an online request and then at the counter, or directly at a police station, a gendarmerie or a consulate, with your identity document. A revocation ends all your procurations.',
    'on-paper':
      'You may revoke at any time, free of charge, on the paper form: present it yourself at a police station, a gendarmerie or a consulate, with your identity document. A revocation ends all your procurations.',
  },
  afterNothing: ['This procuration cannot be used to vote. You may give another, or vote in person.'],
  afterRevocation: [
    'The authorities do not notify your mandataires: you must tell them yourself.',
    'You may vote in person, or give a new procuration.',
  ],
};

export const RECEIPT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
