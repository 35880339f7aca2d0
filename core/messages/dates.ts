import { type Day, weekday } from '#core/calendar/day.ts';
import { dayAt, type Instant, type LocalTime, PARIS, timeAt } from '#core/calendar/instant.ts';
import { NBSP } from '#core/messages/typeset.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

const WEEKDAYS: Bilingual<readonly string[]> = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

const MONTHS: Bilingual<readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * `dimanche 11 avril 2027`, `Sunday 11 April 2027`: own tables, so that no version of ICU changes the words.
 */
export function sayDay(day: Day, lang: Lang): string {
  return `${WEEKDAYS[lang][weekday(day) - 1]} ${sayDate(day, lang)}`;
}

/** `11 avril 2027`, `11 April 2027`. */
export function sayDate(day: Day, lang: Lang): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const ofMonth = lang === 'fr' && date === 1 ? '1er' : date;
  return [ofMonth, MONTHS[lang][month - 1], year].join(' ');
}

/** `9 h 05`, `19 h`; `09:05` in English. */
export function sayTime(time: LocalTime, lang: Lang): string {
  if (lang === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  const whole = `${Number(hours)}${NBSP}h`;
  return minutes === '00' ? whole : `${whole}${NBSP}${minutes}`;
}

/** A moment for a person whose zone is not known: the day and time in Paris, with Paris named. */
export function sayMoment(at: Instant, lang: Lang): string {
  const day = sayDay(dayAt(at, PARIS), lang);
  const time = sayTime(timeAt(at, PARIS), lang);
  return lang === 'fr' ? `${day} à ${time} (heure de Paris)` : `${day} at ${time} (Paris time)`;
}
