import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  confirm: {
    establish: {
      procuration: 'L’identité correspond. Entrée établit la procuration.',
      revocation: 'L’identité correspond. Entrée enregistre la résiliation.',
    },
    collect: {
      procuration: 'L’identité correspond. Entrée recueille la demande pour l’officier.',
      revocation: 'L’identité correspond. Entrée recueille la résiliation pour l’officier.',
    },
    countersign: {
      procuration: 'Vérifiée par votre délégué. Entrée établit la procuration.',
      revocation: 'Vérifiée par votre délégué. Entrée enregistre la résiliation.',
    },
  },
  refuse: {
    mismatch: 'Refus : ce n’est pas la pièce du mandant. Entrée enregistre le refus.',
    'no-document': 'Refus : aucune pièce d’identité admise. Entrée enregistre le refus.',
    unwilling: 'Refus : la personne renonce, ou n’agit pas librement. Entrée enregistre le refus.',
  },
  sending: 'Enregistrement en cours',
  linked: (link: string) => `Majeur protégé. Son lien avec le mandataire ? ${link}`,
  links: {
    none: 'Aucun',
    guardian: 'Son mandataire judiciaire',
    'care-staff': 'Établissement d’accueil',
    'home-employee': 'Son employé à domicile',
  },
  visit: { heading: 'À domicile', request: 'demande écrite', statement: 'attestation' },
};

const en: typeof fr = {
  confirm: {
    establish: {
      procuration: 'The identity matches. Enter establishes the procuration.',
      revocation: 'The identity matches. Enter records the revocation.',
    },
    collect: {
      procuration: 'The identity matches. Enter collects the request for the officer.',
      revocation: 'The identity matches. Enter collects the revocation for the officer.',
    },
    countersign: {
      procuration: 'Checked by your delegate. Enter establishes the procuration.',
      revocation: 'Checked by your delegate. Enter records the revocation.',
    },
  },
  refuse: {
    mismatch: 'Refusal: the document is not the mandant’s. Enter records the refusal.',
    'no-document': 'Refusal: no accepted identity document. Enter records the refusal.',
    unwilling: 'Refusal: the person has changed their mind, or is not acting freely. Enter records the refusal.',
  },
  sending: 'Recording',
  linked: (link) => `Protected adult. Their link to the mandataire? ${link}`,
  links: {
    none: 'None',
    guardian: 'Their professional guardian',
    'care-staff': 'Care establishment',
    'home-employee': 'Their home employee',
  },
  visit: { heading: 'At home', request: 'written request', statement: 'sworn statement' },
};

export const DECISION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
