import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';

/** What delegates collected, to be countersigned. */
const fr = {
  heading: 'Recueillies par vos délégués, à signer',
  loading: 'Recherche de ce qui attend votre signature',
  none: 'Rien n’attend votre signature.',
  waiting: (waiting: number, failed: number) =>
    `${waiting} à signer${failed === 0 ? '' : `, dont ${failed} sans suite : voyez pourquoi`}`,
  revokes: 'résiliation',
  collected: (name: string, day: string) => `Recueillie par ${name}, demandée le ${day}`,
  again: ['F5', 'relire'],
  open: ['Entrée', 'lire'],
  signAll: ['V', 'tout signer'],
  howMany: (count: number) => `Signer toute la liste ? Tapez le nombre de demandes (${count}), puis Entrée.`,
  wrongNumber: (count: number) => `Ce n’est pas leur nombre : il y en a ${count}. Rien n’est signé.`,
  count: 'Nombre',
  sign: ['Entrée', 'tout signer'],
  signing: (done: number, count: number, reference: string) => `Signature ${done} sur ${count} : ${reference}`,
  stop: ['Échap', 'arrêter après celle-ci'],
  stopping: 'Arrêt après celle-ci',
} satisfies WordTree;

export type CountersigningWords = typeof fr;

const en: CountersigningWords = {
  heading: 'Collected by your delegates, to sign',
  loading: 'Looking for what waits for your signature',
  none: 'Nothing waits for your signature.',
  waiting: (waiting, failed) =>
    `${waiting} to sign${failed === 0 ? '' : `, ${failed} of them without success: see why`}`,
  revokes: 'revocation',
  collected: (name, day) => `Collected by ${name}, requested on ${day}`,
  again: ['F5', 'read again'],
  open: ['Enter', 'read'],
  signAll: ['V', 'sign all'],
  howMany: (count) => `Sign the whole list? Type how many requests there are (${count}), then Enter.`,
  wrongNumber: (count) => `That is not how many they are: there are ${count}. Nothing is signed.`,
  count: 'How many',
  sign: ['Enter', 'sign all'],
  signing: (done, count, reference) => `Signing ${done} of ${count}: ${reference}`,
  stop: ['Esc', 'stop after this one'],
  stopping: 'Stopping after this one',
};

export const countersigningWords = { fr, en } satisfies Bilingual<CountersigningWords>;
