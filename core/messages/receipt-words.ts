import type { WayToRevoke } from '#core/law/establishment/revocation-channels.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RoundNumber } from '#core/model/procuration.ts';

/** The words of a receipt; labels have at most 13 signs. */
export type ReceiptWords = {
  readonly title: { readonly procuration: string; readonly revocation: string };
  readonly number: (no: string) => string;
  readonly mandant: string;
  readonly mandataire: string;
  readonly validity: string;
  readonly state: string;
  readonly effect: string;
  readonly made: string;
  readonly authority: string;
  readonly born: { readonly F: string; readonly M: string };
  readonly usageName: string;
  readonly round: (election: string, number: RoundNumber, day: string) => string;
  readonly period: (from: string, until: string) => string;
  readonly revokesAll: string;
  readonly homeVisit: string;
  readonly afterProcuration: readonly string[];
  readonly revoking: { readonly [way in WayToRevoke]: string };
  readonly afterNothing: readonly string[];
  readonly afterRevocation: readonly string[];
};

const FRENCH: ReceiptWords = {
  title: { procuration: 'RÉCÉPISSÉ DE PROCURATION', revocation: 'RÉCÉPISSÉ DE RÉSILIATION' },
  number: (no) => `Acte n° ${no}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  validity: 'Validité',
  state: 'État',
  effect: 'Effet',
  made: 'Établi',
  authority: 'Autorité',
  born: { F: 'née le', M: 'né le' },
  usageName: 'nom d’usage',
  round: (election, number, day) => `${election}, ${number === 1 ? '1er' : '2e'} tour : ${day}`,
  period: (from, until) => `du ${from} au ${until} inclus`,
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

const ENGLISH: ReceiptWords = {
  title: { procuration: 'RECEIPT FOR A PROCURATION', revocation: 'RECEIPT FOR A REVOCATION' },
  number: (no) => `Act no. ${no}`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  validity: 'Validity',
  state: 'State',
  effect: 'Effect',
  made: 'Established',
  authority: 'Authority',
  born: { F: 'born', M: 'born' },
  usageName: 'known as',
  round: (election, number, day) => `${election}, round ${number}: ${day}`,
  period: (from, until) => `from ${from} to ${until} included`,
  revokesAll: 'All the procurations that you had given before this hour are revoked.',
  homeVisit: 'At home, on a written request and a sworn statement (art. R73 of the Electoral Code).',
  afterProcuration: [
    'The administration does not tell your mandataire: you must. They will vote in your polling station, with an identity document of their own.',
    'You may always vote in person, if you come before them.',
  ],
  revoking: {
    'online-or-counter':
      'You may revoke at any time, free of charge: by a request online and then at the counter, or straight at a police station, a gendarmerie or a consulate, with your identity document. A revocation ends all your procurations.',
    'on-paper':
      'You may revoke at any time, free of charge, on the paper form: present it yourself at a police station, a gendarmerie or a consulate, with your identity document. A revocation ends all your procurations.',
  },
  afterNothing: ['This procuration gives no vote. You may give another one, or vote in person.'],
  afterRevocation: [
    'The administration does not tell your mandataires: you must.',
    'You may vote in person, or give a new procuration.',
  ],
};

export const RECEIPT_WORDS: { readonly [lang in Lang]: ReceiptWords } = { fr: FRENCH, en: ENGLISH };
