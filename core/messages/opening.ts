import { readDay } from '#core/calendar/day.ts';
import { instant, toEpoch } from '#core/calendar/instant.ts';
import { sayDay } from '#core/messages/dates.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { Check } from '#core/model/opening.ts';

type What = Check['what'];

const WHAT: Bilingual<{ readonly [what in What]: string }> = {
  fr: {
    election: 'scrutin',
    number: 'tour',
    day: 'date',
    station: 'bureau de vote',
    clock: 'heure',
    electors: 'électeurs de la liste',
    procurations: 'procurations valables',
    ended: 'procurations sans effet',
    digest: 'empreinte de la liste',
    terminals: 'postes en service',
  },
  en: {
    election: 'election',
    number: 'round',
    day: 'date',
    station: 'polling station',
    clock: 'clock',
    electors: 'electors on the list',
    procurations: 'valid procurations',
    ended: 'procurations of no effect',
    digest: 'digest of the list',
    terminals: 'terminals in use',
  },
};

/** The signs of a digest that are shown: enough to see that two differ. */
const SHOWN_SIGNS = 12;

/** The subject of a line of the checklist. */
export function sayWhat(what: What, lang: Lang): string {
  return WHAT[lang][what];
}

/** One side of a line of the checklist, as people read it; a clock as its difference from the server's. */
export function saySide(check: Check, side: 'here' | 'server', lang: Lang): string {
  const text = check[side];
  switch (check.what) {
    case 'clock':
      return side === 'server' ? IN_TIME[lang] : sayGap(check, lang);
    case 'day': {
      const day = readDay(text);
      return day ? sayDay(day, lang) : text;
    }
    case 'digest':
      return text.slice(0, SHOWN_SIGNS);
    case 'election':
    case 'number':
    case 'station':
    case 'electors':
    case 'procurations':
    case 'ended':
    case 'terminals':
      return text;
  }
}

/** A line in one sentence: `électeurs de la liste : 812 ici, 815 sur le serveur`. */
export function sayCheck(check: Check, lang: Lang): string {
  const [here, server] = [saySide(check, 'here', lang), saySide(check, 'server', lang)];
  if (check.what === 'clock') return lang === 'fr' ? `heure : ${here}` : `clock: ${here}`;
  const what = sayWhat(check.what, lang);
  return lang === 'fr'
    ? `${what} : ${here} ici, ${server} sur le serveur`
    : `${what}: ${here} here, ${server} on the server`;
}

const IN_TIME: Bilingual<string> = { fr: 'à l’heure', en: 'on time' };

/** Seconds, then whole minutes: `61 min d’avance`. */
function sayGap({ here, server, agrees }: Check, lang: Lang): string {
  if (agrees) return IN_TIME[lang];
  const seconds = Math.round((toEpoch(instant(here)) - toEpoch(instant(server))) / 1_000);
  const size = Math.abs(seconds) < 120 ? `${Math.abs(seconds)} s` : `${Math.round(Math.abs(seconds) / 60)} min`;
  if (lang === 'fr') return seconds > 0 ? `${size} d’avance` : `${size} de retard`;
  return seconds > 0 ? `${size} fast` : `${size} slow`;
}
