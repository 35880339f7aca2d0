import { dayAt, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Attention, Concentration, SeenLetter, SeenProcuration } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { AttentionStep } from '#tui/screens/town-hall/steps/attention/state.ts';
import { ATTENTION_WORDS } from '#tui/screens/town-hall/steps/attention/words.ts';

/** A line of any of the lists. */
export type Line = {
  readonly id: string;
  readonly text: { readonly [lang in Lang]: string };
  /** Why, of what was rejected. */
  readonly reasons: readonly Refusal[];
  /** What a bureau wrote. */
  readonly written: string | undefined;
};

type Incident = Attention['incidents'][number];

/** The lines of the list on the screen. */
function linesOf({ attention, subject }: AttentionStep): readonly Line[] {
  if (attention === undefined) return NONE;
  const known = LINES.get(attention)?.[subject];
  if (known) return known;
  const { zone } = attention;
  const lines = {
    rejected: attention.rejected.map(procurationLine),
    notices: attention.notices.map(procurationLine),
    ties: attention.ties.map(procurationLine),
    letters: attention.letters.map((letter) => letterLine(letter, zone)),
    concentrations: attention.concentrations.map((each) =>
      line(JSON.stringify(each), (lang) => sayConcentration(each, lang)),
    ),
    incidents: attention.incidents.map((each) =>
      line(each.id, (lang) => sayIncident(each, zone, lang), { written: each.text }),
    ),
  };
  LINES.set(attention, lines);
  return lines[subject];
}

const NONE: readonly never[] = [];
const LINES = new WeakMap<object, { readonly [subject in AttentionStep['subject']]: readonly Line[] }>();

/** `11/04/2027, 9 h 40 · émargement rectifié · bureau 2`. */
function sayIncident({ at, kind, station }: Incident, zone: TimeZone, lang: Lang): string {
  const words = ATTENTION_WORDS[lang];
  const where = station === undefined ? [] : [words.station(stationNumber(station))];
  const moment = `${shortDay(dayAt(at, zone))}, ${sayTime(timeAt(at, zone), lang)}`;
  return [moment, words.incidents[kind], ...where].join(' · ');
}

/** `12 · DUBOIS Claire, commissariat de Denain`, `7 · commissariat de Denain, le 01/03/2027`. */
function sayConcentration({ by, name, unit, placeName, day, count }: Concentration, lang: Lang): string {
  const words = ATTENTION_WORDS[lang];
  const on = day === null ? [] : [words.on(shortDay(day))];
  const of = by === 'authority' ? [name, unit] : by === 'unit-day' ? [unit] : [words.homeVisits, placeName];
  return `${String(count).padStart(3)} · ${[...of, ...on].join(', ')}`;
}

function letterLine({ id, at, to, about, hasNoAddress }: SeenLetter, zone: TimeZone): Line {
  return line(id, (lang) => {
    const letter = `${shortDay(dayAt(at, zone))} ${sayName(to)} · ${WORDS[lang].about[about]}`;
    return hasNoAddress ? letter : `${letter} · ${ATTENTION_WORDS[lang].notArrived}`;
  });
}

function procurationLine({ id, day, recordedNo, mandant, mandataire, status, reasons }: SeenProcuration): Line {
  const people = `${sayName(mandant)} → ${sayName(mandataire)}`;
  const said = (lang: Lang) =>
    `${shortDay(day)} ${ATTENTION_WORDS[lang].no(recordedNo)} ${people} · ${WORDS[lang].status[status]}`;
  return line(id, said, { reasons });
}

type Below = Partial<Pick<Line, 'reasons' | 'written'>>;

function line(id: string, say: (lang: Lang) => string, { reasons = NONE, written }: Below = {}): Line {
  return { id, text: { fr: say('fr'), en: say('en') }, reasons, written };
}

const narrowed = narrowing<Line>(({ text }, lang) => text[lang]);

/** Those that the filter shows, and how many there are. */
export function linesShown(step: AttentionStep): { readonly shown: readonly Line[]; readonly all: number } {
  const lines = linesOf(step);
  return { shown: narrowed(lines, step.filter), all: lines.length };
}
