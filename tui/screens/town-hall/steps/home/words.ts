import type { Bilingual } from '#core/model/lang.ts';

/** The first step of the town hall. */
const fr = {
  heading: 'Ce qui attend la mairie',
  reading: 'Lecture de ce qui attend',
  inbox: 'Contrôle des procurations',
  nothingWaits: 'Contrôle : aucune procuration n’attend votre décision',
  waiting: (count: number, oldest: string): string =>
    count === 1
      ? `Contrôle : une procuration attend votre décision, établie le ${oldest}`
      : `Contrôle : ${count} procurations attendent votre décision, la plus ancienne du ${oldest}`,
  board: 'Journée de vote : le tableau des bureaux',
};

const en: typeof fr = {
  heading: 'What waits for the town hall',
  reading: 'Reading what waits',
  inbox: 'Checks of procurations',
  nothingWaits: 'Checks: no procuration waits for your decision',
  waiting: (count, oldest) =>
    count === 1
      ? `Checks: one procuration waits for your decision, established on ${oldest}`
      : `Checks: ${count} procurations wait for your decision, the oldest of ${oldest}`,
  board: 'Polling day: the board of the stations',
};

export const HOME_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
