import { sayDay } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Election } from '#web/request/draft.ts';
import { REQUEST_WORDS } from '#web/words.ts';

/** Each round, and both where there are two. */
export function choicesOf({ id, name, rounds }: Election, lang: Lang) {
  const words = REQUEST_WORDS[lang];
  const each = rounds.map(({ number, day }) => ({
    value: `${id} ${number}`,
    label: words.round(name, number, sayDay(day, lang)),
  }));
  const all = { value: `${id} ${rounds.map(({ number }) => number).join('+')}`, label: words.bothRounds(name) };
  return rounds.length > 1 ? [...each, all] : each;
}
