import { readDay } from '#core/calendar/day.ts';
import { sayDate } from '#core/messages/dates.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import { readReference } from '#core/text/reference.ts';

type Reading = readonly [written: RegExp, said: string];

/** What a voice reads by its letters, and what it says instead. */
const READINGS: Bilingual<readonly Reading[]> = {
  fr: [
    [/\b[Nn]° ?(?=\d)/gu, 'numéro '],
    [/\bart\. /gu, 'article '],
    [/\b([01]) h\b/gu, '$1 heure'],
    [/\b(\d{1,2}) h\b/gu, '$1 heures'],
    [/JJ\/MM\/AAAA/gu, 'jour, mois, année'],
  ],
  en: [
    [/\b[Nn]o\. (?=\d)/gu, 'number '],
    [/\bart\. /gu, 'article '],
    [/DD\/MM\/YYYY/gu, 'day, month, year'],
  ],
};

const DATE = /\b(\d{2})\/(\d{2})\/(\d{4})\b/gu;
/** As many signs as a reference has; of a name, hardly ever the last one fits the others. */
const SIX_SIGNS = /\b[A-Z\d]{6}\b/gu;

/** Dates by the names of months, hours and numbers by their words, and a reference sign by sign. */
export function inWords(text: string, lang: Lang): string {
  const dated = text.replace(DATE, (date, day, month, year) => {
    const known = readDay(`${year}-${month}-${day}`);
    return known ? sayDate(known, lang) : date;
  });
  const spelt = dated.replace(SIX_SIGNS, (signs) => (readReference(signs) ? [...signs].join(' ') : signs));
  return READINGS[lang].reduce((said, [written, word]) => said.replace(written, word), spelt);
}
