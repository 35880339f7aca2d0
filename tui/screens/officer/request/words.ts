import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  request: {
    procuration: (reference: string, day: string) => `Procuration ${reference}, demandée le ${day}`,
    revocation: (reference: string, day: string) => `Résiliation ${reference}, demandée le ${day}`,
  },
  collected: 'Déjà vérifiée par un délégué',
  bounced: (day: string) =>
    `Un courriel à cette personne est revenu le ${day} : demandez-lui de vérifier son adresse électronique.`,
};

const en: typeof fr = {
  request: {
    procuration: (reference, day) => `Procuration ${reference}, requested on ${day}`,
    revocation: (reference, day) => `Revocation ${reference}, requested on ${day}`,
  },
  collected: 'Already checked by a delegate',
  bounced: (day) => `An e-mail to this person came back on ${day}: ask for the e-mail address to be checked.`,
};

export const REQUEST_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
