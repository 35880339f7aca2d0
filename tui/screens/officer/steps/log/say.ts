import { PARIS, timeAt } from '#core/calendar/instant.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { LogEntry } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LOG_WORDS } from '#tui/screens/officer/steps/log/words.ts';

/** Columns of the longest status. */
function statusWidth(lang: Lang): number {
  return Math.max(...Object.values(WORDS[lang].status).map(({ length }) => length));
}

/** `09:05 valable     D’ORMESSON Amélie → MARTIN Jean`; the hour is Paris’s. */
export function sayEntry({ at, mandant, mandataire, status }: LogEntry, lang: Lang): string {
  const to = mandataire ? ` → ${sayName(mandataire)}` : '';
  const state = status === 'revocation' ? LOG_WORDS[lang].revocation : WORDS[lang].status[status];
  return `${timeAt(at, PARIS)} ${state.padEnd(statusWidth(lang))} ${sayName(mandant)}${to}`;
}

/** `09:05, valable, D’ORMESSON Amélie, mandataire MARTIN Jean, XBQ7V3`. */
export function sayEntryAloud(entry: LogEntry, lang: Lang): string {
  const { at, mandant, mandataire, status } = entry;
  const { revocation, to } = LOG_WORDS[lang];
  const state = status === 'revocation' ? revocation : WORDS[lang].status[status];
  const people = [sayName(mandant), ...(mandataire ? [to(sayName(mandataire))] : [])];
  return [timeAt(at, PARIS), state, ...people, ...detailsOf(entry, lang)].join(', ');
}

export function detailsOf({ recordedNo: no, reference, homeVisit }: LogEntry, lang: Lang): readonly string[] {
  const { atHome, recordedNo } = LOG_WORDS[lang];
  return [
    ...(no === undefined ? [] : [recordedNo(no)]),
    ...(reference ? [reference] : []),
    ...(homeVisit ? [atHome] : []),
  ];
}

const narrowed = narrowing(sayEntryAloud);

/** The acts that the filter shows, by all that is said of them. */
export function actsShown({ acts = [], filter }: LogStep): readonly LogEntry[] {
  return narrowed(acts, filter);
}
