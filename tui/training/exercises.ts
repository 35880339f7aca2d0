import type { Bilingual } from '#core/model/lang.ts';
import type { RefusalCode } from '#core/model/refusal.ts';

/** The exercises of a new assessor, in this order. */
export const EXERCISES = ['proxy', 'after-proxy', 'revoked', 'homonym', 'other-station'] as const;
export type Exercise = (typeof EXERCISES)[number];

/** What has just happened at the station of the exercises. */
export type StationEvent =
  | { readonly kind: 'marked'; readonly by: 'proxy' | 'in-person'; readonly hasHomonym: boolean }
  | { readonly kind: 'refused'; readonly codes: readonly RefusalCode[] }
  | { readonly kind: 'sent-elsewhere' };

export function exerciseOf(event: StationEvent): Exercise | undefined {
  switch (event.kind) {
    case 'marked':
      if (event.by === 'proxy') return 'proxy';
      return event.hasHomonym ? 'homonym' : undefined;
    case 'refused':
      if (event.codes.includes('already-voted-by-proxy')) return 'after-proxy';
      return event.codes.includes('revoked') ? 'revoked' : undefined;
    case 'sent-elsewhere':
      return 'other-station';
  }
}

/** The first exercise that is not done; undefined when all are. */
export function nextExercise(done: ReadonlySet<Exercise>): Exercise | undefined {
  return EXERCISES.find((exercise) => !done.has(exercise));
}

const fr = {
  mark: 'EXERCICE',
  banner: 'Exercice, personnes inventées : aucun vote réel.',
  step: (place: number, of: number, what: string) => `${place}/${of} ${what}`,
  exercise: {
    proxy: 'Jean Bouleau vient voter pour Anne Abeille.',
    'after-proxy': 'Anne Abeille vient ensuite voter en personne.',
    revoked: 'Luc Dahlia vient voter pour Hugo Fougère.',
    homonym: 'Marie Églantine, née le 12/03/1984, vient voter en personne.',
    'other-station': 'Julie Noisette, née le 21/06/1975 : où vote-t-elle ?',
  },
  over: 'Tous les exercices sont faits. Un code de carte à essayer : 100000008.',
  quit: (key: string) => `${key} quitte.`,
  back: (key: string) => `${key} revient.`,
};

const en: typeof fr = {
  mark: 'TRAINING',
  banner: 'Training, invented people: no real vote.',
  step: (place, of, what) => `${place}/${of} ${what}`,
  exercise: {
    proxy: 'Jean Bouleau comes to vote for Anne Abeille.',
    'after-proxy': 'Anne Abeille then comes to vote in person.',
    revoked: 'Luc Dahlia comes to vote for Hugo Fougère.',
    homonym: 'Marie Églantine, born on 12/03/1984, comes to vote in person.',
    'other-station': 'Julie Noisette, born on 21/06/1975: where does she vote?',
  },
  over: 'All the exercises are done. The code of a card to try: 100000008.',
  quit: (key) => `${key} quits.`,
  back: (key) => `${key} goes back.`,
};

export const TRAINING_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
