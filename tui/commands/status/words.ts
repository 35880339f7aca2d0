import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  server: (url: string, version: string) => `Serveur : ${url}, version ${version}`,
  engine: { pglite: 'base embarquée', postgres: 'PostgreSQL' },
  database: (engine: string, applied: number, known: number) =>
    `Base : ${engine}, migrations appliquées : ${applied} sur ${known}`,
  since: (moment: string, duration: string) => `En service depuis le ${moment}, soit ${duration} (heures et minutes)`,
  clock: (moment: string) => `Son heure : ${moment}`,
  polled: (round: string) => `Scrutin du jour : ${round}`,
  nothingPolled: 'Il n’y a pas de scrutin aujourd’hui.',
  activity: (procurations: number, marks: number) =>
    `Procurations valables : ${procurations} ; votes enregistrés aujourd’hui : ${marks}`,
};

const en: typeof fr = {
  server: (url, version) => `Server: ${url}, version ${version}`,
  engine: { pglite: 'embedded', postgres: 'PostgreSQL' },
  database: (engine, applied, known) => `Database: ${engine}, migrations applied: ${applied} of ${known}`,
  since: (moment, duration) => `Up since ${moment}: ${duration} (hours and minutes)`,
  clock: (moment) => `Its time: ${moment}`,
  polled: (round) => `Poll of the day: ${round}`,
  nothingPolled: 'There is no poll today.',
  activity: (procurations, marks) => `Procurations in force: ${procurations}; votes recorded today: ${marks}`,
};

export const STATUS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
