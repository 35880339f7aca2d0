import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Pour quel scrutin ou quelle période ?',
  bothRounds: (name: string, days: string) => `${name}, les deux tours, ${days}`,
  period: 'Jusqu’au',
  periodHint: (longest: string | undefined) =>
    longest === undefined ? 'JJ/MM/AAAA' : `JJ/MM/AAAA, au plus tard le ${longest}`,
  faults: {
    date: 'Ce n’est pas une date du calendrier. Écrivez-la comme 31/05/2027.',
    past: 'Cette date est passée. Donnez une date à venir.',
  },
  previewing: 'Vérification',
};

const en: typeof fr = {
  which: 'For which poll or period?',
  bothRounds: (name, days) => `${name}, both rounds, ${days}`,
  period: 'Until',
  periodHint: (longest) => (longest === undefined ? 'DD/MM/YYYY' : `DD/MM/YYYY, ${longest} at the latest`),
  faults: {
    date: 'This is not a date of the calendar. Write it like 31/05/2027.',
    past: 'This date is in the past. Give a future date.',
  },
  previewing: 'Checking',
};

export const VALIDITY_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
