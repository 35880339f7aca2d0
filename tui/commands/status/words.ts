import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

type Duration = { readonly days: number; readonly hours: number; readonly minutes: number };

const fr = {
  server: (url: string, version: string) => `Serveur : ${url}, version ${version}`,
  engine: { pglite: 'embarquée', postgres: 'PostgreSQL' },
  database: (engine: string, applied: number, known: number) =>
    `Base de données : ${engine}, migrations appliquées : ${applied} sur ${known}`,
  since: (moment: string, { days, hours, minutes }: Duration) =>
    `En service depuis le ${moment}, soit ${days > 0 ? `${plural.fr(days, 'jour', 'jours')}, ` : ''}${hours} h ${minutes} min`,
  clock: (moment: string) => `Heure du serveur : ${moment}`,
  polled: (round: string) => `Scrutin du jour : ${round}`,
  nothingPolled: 'Il n’y a pas de scrutin aujourd’hui.',
  activity: (procurations: number, marks: number) =>
    `Procurations valables : ${procurations} ; votes enregistrés aujourd’hui : ${marks}`,
};

const en: typeof fr = {
  server: (url, version) => `Server: ${url}, version ${version}`,
  engine: { pglite: 'embedded', postgres: 'PostgreSQL' },
  database: (engine, applied, known) => `Database: ${engine}, migrations applied: ${applied} of ${known}`,
  since: (moment, { days, hours, minutes }) =>
    `Up since ${moment}: ${days > 0 ? `${plural.en(days, 'day', 'days')}, ` : ''}${hours} h ${minutes} min`,
  clock: (moment) => `Server time: ${moment}`,
  polled: (round) => `Poll of the day: ${round}`,
  nothingPolled: 'There is no poll today.',
  activity: (procurations, marks) => `Valid procurations: ${procurations}; votes recorded today: ${marks}`,
};

export const STATUS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
