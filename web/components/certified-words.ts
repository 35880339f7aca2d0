import type { CertifiedFault } from '#web/components/certified-fault.ts';

type Words = {
  readonly establish: string;
  readonly how: { readonly [kind in 'procuration' | 'revocation']: string };
  readonly fellBack: (why: string) => string;
  readonly faults: { readonly [fault in CertifiedFault]: string };
  readonly notDone: string;
  readonly again: string;
};

const fr: Words = {
  establish: 'Établir tout de suite, sans guichet, avec FranceConnect+',
  how: {
    procuration:
      'Avec une identité numérique certifiée depuis moins de cinq ans, la procuration est établie tout de suite, sans passer au guichet (art. R72).',
    revocation:
      'Avec une identité numérique certifiée depuis moins de cinq ans, la résiliation est établie tout de suite, sans passer au guichet (art. R72).',
  },
  fellBack: (why) =>
    `L’acte n’est pas encore établi : ${why}. Présentez-vous au guichet avec la référence ci-dessous et une pièce d’identité.`,
  faults: {
    cancelled: 'FranceConnect+ n’a pas confirmé votre identité certifiée',
    'not-assured': 'l’identité donnée par FranceConnect+ n’est pas certifiée',
    incomplete: 'FranceConnect+ n’a pas donné votre identité complète',
    stale: 'vous vous êtes identifié chez FranceConnect+ il y a plus de dix minutes',
    'too-old': 'votre identité numérique est certifiée depuis plus de cinq ans',
    law: 'la loi demande un passage au guichet',
    away: 'FranceConnect+ ne répond pas',
    'other-person': 'l’identité certifiée est celle d’une autre personne que vous',
    'nobody-on-roll': 'l’identité certifiée n’est celle d’aucun électeur inscrit',
    'several-on-roll': 'plusieurs électeurs ont l’identité certifiée',
    'account-locked': 'le compte de cette identité certifiée est bloqué',
    'france-connect': 'cette identité certifiée ne sert pas pour votre liste électorale',
    'nc-connect': 'l’identité certifiée ne sert pas aux électeurs de Nouvelle-Calédonie',
  },
  notDone: 'L’acte n’a pas été fait',
  again: 'Faire une autre demande',
};

const en: Words = {
  establish: 'Establish at once, without a counter, with FranceConnect+',
  how: {
    procuration:
      'With a digital identity certified less than five years ago, the procuration is established at once, without going to a counter (art. R72).',
    revocation:
      'With a digital identity certified less than five years ago, the revocation is established at once, without going to a counter (art. R72).',
  },
  fellBack: (why) =>
    `The act is not established yet: ${why}. Go to a counter with the reference below and an identity document.`,
  faults: {
    cancelled: 'FranceConnect+ did not confirm your certified identity',
    'not-assured': 'the identity that FranceConnect+ gave is not certified',
    incomplete: 'FranceConnect+ did not give your whole identity',
    stale: 'you identified yourself at FranceConnect+ more than ten minutes ago',
    'too-old': 'your digital identity was certified more than five years ago',
    law: 'the law asks for a counter',
    away: 'FranceConnect+ does not answer',
    'other-person': 'the certified identity is that of another person than you',
    'nobody-on-roll': 'the certified identity is that of no registered elector',
    'several-on-roll': 'several electors have the certified identity',
    'account-locked': 'the account of this certified identity is locked',
    'france-connect': 'this certified identity does not serve for your electoral roll',
    'nc-connect': 'the certified identity does not serve electors in New Caledonia',
  },
  notDone: 'The act was not done',
  again: 'Make another request',
};

export const CERTIFIED_WORDS = { fr, en };
