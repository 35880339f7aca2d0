import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  howMany: (count: number) => `Signer toute la liste ? Tapez le nombre de demandes (${count}), puis Entrée.`,
  wrongNumber: (count: number) => `Ce n’est pas leur nombre : il y en a ${count}. Rien n’est signé.`,
  count: 'Nombre',
  signing: (done: number, count: number, reference: string) => `Signature ${done} sur ${count} : ${reference}`,
  stopping: 'Arrêt après celle-ci',
};

const en: typeof fr = {
  howMany: (count) => `Sign the whole list? Type how many requests there are (${count}), then Enter.`,
  wrongNumber: (count) => `That is not how many they are: there are ${count}. Nothing is signed.`,
  count: 'How many',
  signing: (done, count, reference) => `Signing ${done} of ${count}: ${reference}`,
  stopping: 'Stopping after this one',
};

export const COUNTERSIGNING_ALL_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
