import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Pour quand ?',
  bothRounds: (name: string, days: string) => `${name}, les deux tours, ${days}`,
  period: 'Jusqu’au',
  periodHint: (longest: string | undefined) =>
    longest === undefined ? 'JJ/MM/AAAA' : `JJ/MM/AAAA, au plus tard le ${longest}`,
  faults: {
    date: 'Cette date n’existe pas. Écrivez-la comme 31/05/2027.',
    past: 'Cette date est passée. La période va d’aujourd’hui à une date à venir.',
  },
  previewing: 'Vérification',
};

const en: typeof fr = {
  which: 'For when?',
  bothRounds: (name, days) => `${name}, both rounds, ${days}`,
  period: 'Until',
  periodHint: (longest) => (longest === undefined ? 'DD/MM/YYYY' : `DD/MM/YYYY, ${longest} at the latest`),
  faults: {
    date: 'There is no such date. Write it like 31/05/2027.',
    past: 'This date is past. The period goes from today to a date to come.',
  },
  previewing: 'Checking',
};

export const VALIDITY_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
