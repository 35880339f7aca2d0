import type { Lang } from '#core/model/lang.ts';
import type { Question } from '#tui/components/said.tsx';
import type { Line } from '#tui/linear/line.ts';
import type { Known } from '#tui/linear/news.ts';
import { type Menu, type Offered, offeredChoices, offeredKeys, offeredPointed, WINDOW } from '#tui/linear/offers.ts';
import { isMenu, type LinearScreen } from '#tui/linear/screen.ts';
import { LINEAR_WORDS } from '#tui/linear/words.ts';
import { signsOf } from '#tui/terminal/press.ts';

/** What has been said, and what was pressed since. */
export type Said = {
  readonly line: Line;
  screen: LinearScreen | undefined;
  known: Known;
  /** What the digits choose. */
  menu: Menu;
  /** The list that was there last. */
  listed: string;
  isUnsaid: boolean;
  hasTurned: boolean;
  /** What was pressed since a list was said or a question asked. */
  last: 'key' | 'text' | undefined;
  /** The keys of the moment, and all those that have been said once. */
  keys: string;
  readonly keysSaid: Set<string>;
  /** Those that were said since something was pressed. */
  keysJustSaid: readonly string[];
  /** Nothing was said yet in answer to the last key. */
  isSilent: boolean;
};

export const NO_MENU: Menu = new Map();

/** A new list is said, but for one that comes of what is being typed: Enter asks for it. */
export function sayChoices(said: Said, before: LinearScreen | undefined, now: LinearScreen): void {
  const { choices, lang, typing, pointed } = now;
  const listed = choices.length === 0 ? '' : [lang, ...choices.map(({ id }) => id)].join('\n');
  if (listed !== said.listed) {
    const isAwaited = said.listed === '' || said.last === 'key';
    said.listed = listed;
    said.isUnsaid = listed !== '';
    if (said.isUnsaid && isAwaited && (said.last !== 'text' || typing === 'keys')) list(said, now);
    return;
  }
  if (listed === '' || said.isUnsaid || before === undefined || before.pointed === pointed) return;
  const isSameWindow = Math.floor(before.pointed / WINDOW) === Math.floor(pointed / WINDOW);
  if (said.hasTurned) list(said, now);
  else offer(said, offeredPointed(now), isSameWindow ? said.menu : NO_MENU);
}

export function list(said: Said, screen: LinearScreen): void {
  offer(said, offeredChoices(screen));
  said.isUnsaid = false;
  said.last = undefined;
}

export function offer(said: Said, { sentences, menu }: Offered, before: Menu = NO_MENU): void {
  sayAll(said, sentences);
  said.menu = new Map([...before, ...menu]);
}

export function sayAll(said: Said, sentences: readonly string[]): void {
  const { line, screen } = said;
  for (const sentence of sentences) line.say(sentence, screen?.lang ?? 'fr');
  if (sentences.length > 0) said.isSilent = false;
}

/**
 * Keys are said the first time that they are there, and when they are all that became of a key; never in the
 * middle of an answer.
 */
export function sayKeys(said: Said, now: LinearScreen): void {
  const hasDigits = now.choices.length === 0 && isMenu(now);
  const { sentences, menu } = offeredKeys(now, hasDigits);
  if (hasDigits) said.menu = menu;
  const keys = sentences.join('\n');
  const isAnswer = said.isSilent && said.last === 'key' && now.question === undefined && keys !== said.keys;
  said.keys = keys;
  if ((said.keysSaid.has(keys) && !isAnswer) || (said.last === 'text' && now.question)) return;
  said.keysSaid.add(keys);
  const others = sentences.filter((sentence) => !said.keysJustSaid.includes(sentence));
  said.keysJustSaid = [...said.keysJustSaid, ...others];
  sayAll(said, others);
}

export function askQuestion(said: Said, before: LinearScreen | undefined, { question, lang }: LinearScreen): void {
  const { line, last } = said;
  const asked = before?.question;
  if (question === undefined) line.end();
  else if (asked?.label !== question.label || (last === 'key' && !line.isOpen())) {
    said.last = undefined;
    line.ask(question, lang);
  } else if (asked.value.text !== question.value.text) line.answer(question, lang);
  else if (asked.value.cursor !== question.value.cursor && !question.isSecret)
    line.say(signAtCursor(question, lang), lang);
}

function signAtCursor({ value: { text, cursor } }: Question, lang: Lang): string {
  return signsOf(text)[cursor] ?? LINEAR_WORDS[lang].end;
}
