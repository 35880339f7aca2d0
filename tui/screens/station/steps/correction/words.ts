import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (name: string) => `Corriger la marque de ${name} : elle restera écrite, et ne comptera plus.`,
  reason: 'Raison',
  secondName: 'Seconde personne',
  secondPassword: 'Son mot de passe',
  sending: 'Correction en cours',
  missing: 'Il faut une raison, et le nom et le mot de passe d’une seconde personne du bureau.',
};

const en: typeof fr = {
  heading: (name) => `Correct the mark of ${name}: it stays written, and no longer counts.`,
  reason: 'Reason',
  secondName: 'Second person',
  secondPassword: 'Their password',
  sending: 'Correcting',
  missing: 'A reason is needed, and the name and password of a second person of the bureau.',
};

export const CORRECTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
