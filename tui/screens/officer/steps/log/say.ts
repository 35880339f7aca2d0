import { PARIS, timeAt } from '#core/calendar/instant.ts';
import { explain } from '#core/messages/explain.ts';
import { revocationNumber } from '#core/messages/receipt/receipt.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { LogEntry } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LOG_WORDS } from '#tui/screens/officer/steps/log/words.ts';

/** Of a procuration, and of what is none. */
function statuses(lang: Lang): { readonly [status in LogEntry['status']]: string } {
  return { ...WORDS[lang].status, ...LOG_WORDS[lang].status };
}

/** Columns of the longest status. */
function statusWidth(lang: Lang): number {
  return Math.max(...Object.values(statuses(lang)).map(({ length }) => length));
}

/** `09:05 valable     D’ORMESSON Amélie → MARTIN Jean`; the hour is Paris’s. */
export function sayEntry({ at, mandant, mandataire, status }: LogEntry, lang: Lang): string {
  const to = mandataire ? ` → ${sayName(mandataire)}` : '';
  const state = statuses(lang)[status];
  return `${timeAt(at, PARIS)} ${state.padEnd(statusWidth(lang))} ${sayName(mandant)}${to}`;
}

/** `09:05, valable, D’ORMESSON Amélie, mandataire MARTIN Jean, XBQ7V3`. */
export function sayEntryAloud(entry: LogEntry, lang: Lang): string {
  const { at, mandant, mandataire, status } = entry;
  const { to } = LOG_WORDS[lang];
  const state = statuses(lang)[status];
  const people = [sayName(mandant), ...(mandataire ? [to(sayName(mandataire))] : [])];
  return [timeAt(at, PARIS), state, ...people, ...detailsOf(entry, lang)].join(', ');
}

/** `12 actes, un refus`. */
export function sayCount(entries: readonly LogEntry[], lang: Lang): string {
  const { none, acts, refusals } = LOG_WORDS[lang];
  const refused = entries.filter(({ status }) => status === 'refused').length;
  const made = entries.length - refused;
  const counts = [...(made > 0 ? [acts(made)] : []), ...(refused > 0 ? [refusals(refused)] : [])];
  return counts.length > 0 ? counts.join(', ') : none;
}

/** Its number in the register, its reference, where it was made, or why nothing was. */
export function detailsOf(entry: LogEntry, lang: Lang): readonly string[] {
  const { reference, homeVisit, refusals } = entry;
  const { atHome, recordedNo } = LOG_WORDS[lang];
  const no = numberOf(entry);
  return [
    ...(no === undefined ? [] : [recordedNo(no)]),
    ...(reference ? [reference] : []),
    ...(homeVisit ? [atHome] : []),
    ...refusals.map((refusal) => explain(refusal, lang)),
  ];
}

/** Of the act of the line, if it is one. */
export function numberOf({ act, recordedNo }: LogEntry): string | undefined {
  if (act && 'revocation' in act) return revocationNumber(act.revocation);
  return recordedNo === undefined ? undefined : String(recordedNo);
}

const narrowed = narrowing(sayEntryAloud);

/** The acts that the filter shows, by all that is said of them. */
export function actsShown({ acts = [], filter }: LogStep): readonly LogEntry[] {
  return narrowed(acts, filter);
}
