import type { Lang } from '#core/model/lang.ts';

/** What the declarations of a station say as commands. */
export type StationWords = {
  readonly notANumber: (option: string, typed: string | undefined) => string;
  readonly close: (inside: number) => string;
  readonly notClosed: string;
};

const FRENCH: StationWords = {
  notANumber: (option, typed) =>
    typed === undefined
      ? `Il manque un nombre : ${option}.`
      : `${option} : « ${typed} » n’est pas un nombre de 0 à 99999.`,
  close: (inside) => `Déclarer la clôture, avec ${inside} électeur${inside > 1 ? 's' : ''} dans la salle ?`,
  notClosed: 'Rien n’est déclaré.',
};

const ENGLISH: StationWords = {
  notANumber: (option, typed) =>
    typed === undefined ? `A number is missing: ${option}.` : `${option}: “${typed}” is not a number from 0 to 99999.`,
  close: (inside) => `Declare the close, with ${inside} voter${inside === 1 ? '' : 's'} inside?`,
  notClosed: 'Nothing is declared.',
};

export const STATION_WORDS: { readonly [lang in Lang]: StationWords } = { fr: FRENCH, en: ENGLISH };
