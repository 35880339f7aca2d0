import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (name: string) => `Rectifier l’émargement de ${name} : il restera inscrit, mais ne comptera plus.`,
  reason: 'Motif',
  secondName: 'Seconde personne',
  secondPassword: 'Son mot de passe',
  sending: 'Rectification en cours',
  missing: 'Il faut un motif, et le nom et le mot de passe d’une seconde personne du bureau.',
};

const en: typeof fr = {
  heading: (name) => `Correct the mark of ${name}: it stays on record, but no longer counts.`,
  reason: 'Reason',
  secondName: 'Second person',
  secondPassword: 'Their password',
  sending: 'Correcting',
  missing: 'A reason is needed, and the name and password of a second person of the bureau.',
};

export const CORRECTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
