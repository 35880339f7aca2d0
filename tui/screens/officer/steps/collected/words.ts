import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Demandes recueillies par vos délégués',
  loading: 'Recherche des demandes à signer',
  none: 'Aucune demande n’est à signer.',
  waiting: (listed: number, { more, failed }: { readonly more: number; readonly failed: number }) =>
    `${more === 0 ? '' : `${listed} sur `}${listed + more} à signer${failed === 0 ? '' : `, dont ${failed} en échec`}`,
  revokes: 'résiliation',
  to: (mandataire: string) => `mandataire ${mandataire}`,
  failed: 'échec de la signature',
  collected: (name: string, day: string) => `Recueillie par ${name}, demandée le ${day}`,
};

const en: typeof fr = {
  heading: 'Requests collected by your delegates',
  loading: 'Looking for requests to sign',
  none: 'There is no request to sign.',
  waiting: (listed, { more, failed }) =>
    `${more === 0 ? '' : `${listed} of `}${listed + more} to sign${failed === 0 ? '' : `, ${failed} of which failed`}`,
  revokes: 'revocation',
  to: (mandataire) => `mandataire ${mandataire}`,
  failed: 'signing failed',
  collected: (name, day) => `Collected by ${name}, requested on ${day}`,
};

export const COLLECTED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
