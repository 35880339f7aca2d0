import type { Lang } from '#core/model/lang.ts';
import type { ServerStatus } from '#tui/answers.ts';

type StatusWords = {
  readonly server: (url: string, version: string) => string;
  readonly engine: { readonly [engine in ServerStatus['engine']]: string };
  readonly database: (engine: string, applied: number, known: number) => string;
  readonly since: (moment: string, duration: string) => string;
  readonly clock: (moment: string) => string;
  readonly polled: (round: string) => string;
  readonly nothingPolled: string;
  readonly activity: (procurations: number, marks: number) => string;
};

export const STATUS_WORDS: { readonly [lang in Lang]: StatusWords } = {
  fr: {
    server: (url, version) => `Serveur : ${url}, version ${version}`,
    engine: { pglite: 'base embarquée', postgres: 'PostgreSQL' },
    database: (engine, applied, known) => `Base : ${engine}, schéma ${applied} sur ${known}`,
    since: (moment, duration) => `En marche depuis le ${moment}, soit ${duration} (heures et minutes)`,
    clock: (moment) => `Son heure : ${moment}`,
    polled: (round) => `On vote aujourd’hui : ${round}`,
    nothingPolled: 'On ne vote nulle part aujourd’hui.',
    activity: (procurations, marks) => `Procurations valables : ${procurations} ; votes marqués aujourd’hui : ${marks}`,
  },
  en: {
    server: (url, version) => `Server: ${url}, version ${version}`,
    engine: { pglite: 'embedded', postgres: 'PostgreSQL' },
    database: (engine, applied, known) => `Database: ${engine}, schema ${applied} of ${known}`,
    since: (moment, duration) => `Up since ${moment}: ${duration} (hours and minutes)`,
    clock: (moment) => `Its time: ${moment}`,
    polled: (round) => `Polled today: ${round}`,
    nothingPolled: 'Nothing is polled anywhere today.',
    activity: (procurations, marks) => `Procurations in force: ${procurations}; votes marked today: ${marks}`,
  },
};
