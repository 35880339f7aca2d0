import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  howMany: (count: number) => `Signer toutes les demandes ? Tapez leur nombre (${count}), puis Entrée.`,
  wrongNumber: (count: number) =>
    `Ce nombre est inexact : il y a ${plural.fr(count, 'demande', 'demandes')}. Rien n’est signé.`,
  count: 'Nombre',
  signing: (done: number, count: number, reference: string) => `Signature ${done} sur ${count} : ${reference}`,
  stopping: 'Arrêt après cette demande',
};

const en: typeof fr = {
  howMany: (count) => `Sign all the requests? Type their number (${count}), then press Enter.`,
  wrongNumber: (count) =>
    `That number is wrong: there ${count === 1 ? 'is' : 'are'} ${plural.en(count, 'request', 'requests')}. Nothing is signed.`,
  count: 'Number',
  signing: (done, count, reference) => `Signing ${done} of ${count}: ${reference}`,
  stopping: 'Stopping after this request',
};

export const COUNTERSIGNING_ALL_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
