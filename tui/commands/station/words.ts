import type { Bilingual } from '#core/model/lang.ts';

/** The words of the commands of a station. */
const fr = {
  notANumber: (option: string, typed: string | undefined) =>
    typed === undefined
      ? `Il manque un nombre : ${option}.`
      : `${option} : « ${typed} » n’est pas un nombre de 0 à 99999.`,
  whichElection: (names: string) =>
    `Plusieurs élections ont lieu ici ce jour-là. Dites laquelle par --election : ${names}.`,
  close: (inside: number) => `Déclarer la clôture, avec ${inside} électeur${inside > 1 ? 's' : ''} dans la salle ?`,
  notClosed: 'Rien n’est déclaré.',
};

const en: typeof fr = {
  notANumber: (option, typed) =>
    typed === undefined ? `A number is missing: ${option}.` : `${option}: “${typed}” is not a number from 0 to 99999.`,
  whichElection: (names) => `Several elections are polled here that day. Say which by --election: ${names}.`,
  close: (inside) => `Declare the close, with ${inside} voter${inside === 1 ? '' : 's'} inside?`,
  notClosed: 'Nothing is declared.',
};

export const STATION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
