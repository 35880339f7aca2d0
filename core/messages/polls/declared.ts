import { type Instant, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { stopped } from '#core/messages/minutes/say.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { DECLARED_WORDS } from '#core/messages/polls/declared-words.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import type { Lang } from '#core/model/lang.ts';

/** the opening, in sentences: its time and its officer. */
export function sayOpened({ sitting: polls, opened, hours, zone }: ClosingReport, lang: Lang): readonly string[] {
  const words = DECLARED_WORDS[lang];
  if (polls.kind === 'undeclared' || opened === undefined) {
    return [words.planned({ opens: sayTime(hours.opens, lang), closes: sayTime(hours.closes, lang) })];
  }
  return [words.opened(sayTime(timeAt(polls.openedAt, zone), lang), opened.by)];
}

/** The list at the opening, and its differences from the server's. */
export function sayChecked({ opened, pack }: ClosingReport, lang: Lang): readonly string[] {
  const words = DECLARED_WORDS[lang];
  if (opened === undefined) return [];
  const { checks, by, second, because, terminals } = opened;
  return [
    ...(pack ? [words.pack(pack), words.digest(pack.digest)] : []),
    ...(terminals === undefined ? [] : [words.terminals(terminals)]),
    ...(checks.length === 0
      ? [words.agreed]
      : [words.differed, ...checks.map((check) => `- ${sayCheck(check, lang)}`)]),
    ...(second !== undefined && because !== undefined ? [stopped(words.allTheSame(by, second, because))] : []),
  ];
}

/** Art. R57: the close, in sentences: its time, its officer, the voters inside. */
export function sayClosed({ sitting: polls, closed, zone }: ClosingReport, lang: Lang): readonly string[] {
  const words = DECLARED_WORDS[lang];
  switch (polls.kind) {
    case 'undeclared':
      return [];
    case 'open':
      return [words.notClosed];
    case 'closed': {
      const { counted, voted } = polls.inside;
      const at = (instant: Instant) => sayTime(timeAt(instant, zone), lang);
      return [
        words.closed(at(polls.closedAt), closed?.by ?? ''),
        words.inside(counted, voted),
        ...(closed?.moreInside === undefined ? [] : [stopped(words.moreInside(closed.moreInside))]),
      ];
    }
  }
}
