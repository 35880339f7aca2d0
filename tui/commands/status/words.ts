import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  server: (url: string, version: string) => `Serveur : ${url}, version ${version}`,
  engine: { pglite: 'base embarquée', postgres: 'PostgreSQL' },
  database: (engine: string, applied: number, known: number) => `Base : ${engine}, schéma ${applied} sur ${known}`,
  since: (moment: string, duration: string) => `En marche depuis le ${moment}, soit ${duration} (heures et minutes)`,
  clock: (moment: string) => `Son heure : ${moment}`,
  polled: (round: string) => `On vote aujourd’hui : ${round}`,
  nothingPolled: 'On ne vote nulle part aujourd’hui.',
  activity: (procurations: number, marks: number) =>
    `Procurations valables : ${procurations} ; votes marqués aujourd’hui : ${marks}`,
};

const en: typeof fr = {
  server: (url, version) => `Server: ${url}, version ${version}`,
  engine: { pglite: 'embedded', postgres: 'PostgreSQL' },
  database: (engine, applied, known) => `Database: ${engine}, schema ${applied} of ${known}`,
  since: (moment, duration) => `Up since ${moment}: ${duration} (hours and minutes)`,
  clock: (moment) => `Its time: ${moment}`,
  polled: (round) => `Polled today: ${round}`,
  nothingPolled: 'Nothing is polled anywhere today.',
  activity: (procurations, marks) => `Procurations in force: ${procurations}; votes marked today: ${marks}`,
};

export const STATUS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
