import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListedProcuration } from '#tui/answers.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';

/** What a procuration is worth at this round; one that is held or has ended is called by its status. */
export function sayState(given: ListedProcuration, lang: Lang): string {
  const { status, roundState } = WORDS[lang];
  return given.state === 'usable' && !isUsable(given) ? status[given.status] : roundState[given.state];
}
