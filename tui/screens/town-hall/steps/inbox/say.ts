import type { Lang } from '#core/model/lang.ts';
import type { WaitingProcuration } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { InboxStep } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { INBOX_WORDS } from '#tui/screens/town-hall/steps/inbox/words.ts';

/** `12/10/2026 WAMYTAN Déwé → NAISSELINE Jean`; who has it open stands before the names. */
export function sayWaiting({ day, mandant, mandataire, openAt }: WaitingProcuration, lang: Lang): string {
  const open = openAt === undefined ? '' : `(${INBOX_WORDS[lang].openAt(openAt)}) `;
  return `${shortDay(day)} ${open}${sayName(mandant)} → ${sayName(mandataire)}`;
}

export function sayWaitingAloud({ day, mandant, mandataire, openAt }: WaitingProcuration, lang: Lang): string {
  const words = INBOX_WORDS[lang];
  return [
    shortDay(day),
    sayName(mandant),
    words.to(sayName(mandataire)),
    ...(openAt === undefined ? [] : [words.openAt(openAt)]),
  ].join(', ');
}

const narrowed = narrowing(sayWaitingAloud);
const NONE: readonly never[] = [];

/** Those that the filter shows. */
export function waitingShown({ waiting = NONE, filter }: InboxStep): readonly WaitingProcuration[] {
  return narrowed(waiting, filter);
}
