import type { Bilingual } from '#core/model/lang.ts';

/** The first step of the town hall. */
const fr = {
  heading: 'Ce qui attend la mairie',
  reading: 'Lecture de ce qui attend',
  inbox: 'Contrôle des procurations',
  nothingWaits: 'Contrôle : aucune procuration en attente',
  waiting: (count: number, oldest: string): string =>
    count === 1
      ? `Contrôle : une procuration à décider, établie le ${oldest}`
      : `Contrôle : ${count} procurations à décider, la plus ancienne du ${oldest}`,
  places: {
    f3: 'Formulaires papier : saisir un lot',
    f4: 'Résiliations papier : saisir un lot',
    f6: 'À voir : rejets, lettres, avis, ordres incertains, incidents',
    f7: 'Chercher une personne ou une référence',
    l: 'Liste électorale : décès, radiations, déménagements',
    f8: 'Annexes et suppléments des bureaux',
    f9: 'Journée de vote : le tableau des bureaux',
  },
};

const en: typeof fr = {
  heading: 'What waits for the town hall',
  reading: 'Reading what waits',
  inbox: 'Checks of procurations',
  nothingWaits: 'Checks: no procuration waits',
  waiting: (count, oldest) =>
    count === 1
      ? `Checks: one procuration to decide, established on ${oldest}`
      : `Checks: ${count} procurations to decide, the oldest of ${oldest}`,
  places: {
    f3: 'Paper forms: enter a batch',
    f4: 'Paper revocations: enter a batch',
    f6: 'To look at: rejections, letters, notices, uncertain orders, incidents',
    f7: 'Search for a person or a reference',
    l: 'Electoral roll: deaths, removals, moves',
    f8: 'Annexes and supplements of the stations',
    f9: 'Polling day: the board of the stations',
  },
};

export const HOME_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
