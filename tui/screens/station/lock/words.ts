import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  warning: (seconds: number) => `Verrouillage dans ${seconds} s. Une touche l’empêche.`,
  heading: 'Poste verrouillé',
  goesOn: 'La liste est toujours suivie. Ce qui était à l’écran revient à l’ouverture.',
  opening: 'Ouverture',
  wrong: 'Ce mot de passe n’ouvre pas ce poste. Recommencez, ou appelez le président du bureau.',
};

const en: typeof fr = {
  warning: (seconds) => `Locking in ${seconds} s. Any key stops it.`,
  heading: 'Terminal locked',
  goesOn: 'The list is still followed. What was on the screen comes back when it opens.',
  opening: 'Opening',
  wrong: 'This password does not open this terminal. Try again, or call the presiding officer.',
};

export const LOCK_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
