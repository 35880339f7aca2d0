import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListedProcuration } from '#tui/answers.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';

/** The state of a procuration at this round; its status when it is in control or has ended. */
export function sayState(given: ListedProcuration, lang: Lang): string {
  const { status, roundState } = WORDS[lang];
  return given.state === 'usable' && !isUsable(given) ? status[given.status] : roundState[given.state];
}
