import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Recueillies par vos délégués, à signer',
  loading: 'Recherche de ce qui attend votre signature',
  none: 'Rien n’attend votre signature.',
  waiting: (waiting: number, failed: number) =>
    `${waiting} à signer${failed === 0 ? '' : `, dont ${failed} sans suite : voyez pourquoi`}`,
  revokes: 'résiliation',
  to: (mandataire: string) => `mandataire ${mandataire}`,
  failed: 'sans suite',
  collected: (name: string, day: string) => `Recueillie par ${name}, demandée le ${day}`,
};

const en: typeof fr = {
  heading: 'Collected by your delegates, to sign',
  loading: 'Looking for what waits for your signature',
  none: 'Nothing waits for your signature.',
  waiting: (waiting, failed) =>
    `${waiting} to sign${failed === 0 ? '' : `, ${failed} of them without success: see why`}`,
  revokes: 'revocation',
  to: (mandataire) => `mandataire ${mandataire}`,
  failed: 'without success',
  collected: (name, day) => `Collected by ${name}, requested on ${day}`,
};

export const COLLECTED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
