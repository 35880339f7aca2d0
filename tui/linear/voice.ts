import type { Line } from '#tui/linear/line.ts';
import { newSentences } from '#tui/linear/news.ts';
import { type Offer, offeredKeys } from '#tui/linear/offers.ts';
import { askQuestion, list, NO_MENU, offer, type Said, sayAll, sayChoices, sayKeys } from '#tui/linear/saying.ts';
import type { LinearScreen } from '#tui/linear/screen.ts';

/** Says a screen, and what becomes of it. */
export type Voice = {
  readonly screen: () => LinearScreen | undefined;
  /** Says what is new on the screen. */
  readonly speak: (screen: LinearScreen) => void;
  /** Says the whole screen again, with all that it offers. */
  readonly repeat: () => void;
  /** Says the lines of the list around the one pointed at. */
  readonly list: () => void;
  /** The list has lines that nobody has heard: Enter chooses none of them yet. */
  readonly hasUnsaid: () => boolean;
  /** What the digit chooses, among what has been said. */
  readonly offerOf: (digit: string) => Offer | undefined;
  /** What is said next comes of a key; `isText`: of a sign of the answer. */
  readonly pressed: (isText: boolean) => void;
  /** The pointer passes to other lines: all of them are said. */
  readonly turned: () => void;
};

export function makeVoice(line: Line): Voice {
  const said: Said = {
    line,
    screen: undefined,
    known: new Set(),
    menu: NO_MENU,
    listed: '',
    isUnsaid: false,
    hasTurned: false,
    last: undefined,
    keys: '',
    keysSaid: new Set(),
    keysJustSaid: [],
    isSilent: true,
  };
  return {
    screen: () => said.screen,
    speak: (screen) => speak(said, screen),
    repeat: () => said.screen && repeat(said, said.screen),
    list: () => said.screen && list(said, said.screen),
    hasUnsaid: () => said.isUnsaid && (said.screen?.choices.length ?? 0) > 1,
    offerOf: (digit) => (said.screen?.choices[said.screen.pointed]?.asks ? undefined : said.menu.get(digit)),
    pressed: (isText) => {
      said.last = isText ? 'text' : 'key';
      said.keysJustSaid = [];
      if (isText) said.menu = NO_MENU;
      else line.end();
    },
    turned: () => {
      said.hasTurned = true;
    },
  };
}

function speak(said: Said, now: LinearScreen): void {
  const { line, screen: before, known } = said;
  const isAnswering = line.isOpen() && now.question !== undefined && now.question.value.text !== '';
  const news = newSentences(now.sentences, { known, isAnswering });
  said.screen = now;
  said.known = news.known;
  if (before?.question?.label !== now.question?.label) said.menu = NO_MENU;
  sayAll(said, news.said);
  said.isSilent = !news.isAnswer;
  sayChoices(said, before, now);
  sayKeys(said, now);
  askQuestion(said, before, now);
  said.hasTurned = false;
}

function repeat(said: Said, screen: LinearScreen): void {
  const { line } = said;
  line.end();
  for (const { text } of screen.sentences) line.say(text, screen.lang);
  const hasChoices = screen.choices.length > 0;
  if (hasChoices) list(said, screen);
  const keys = offeredKeys(screen, !hasChoices);
  offer(said, keys, said.menu);
  if (screen.question) line.ask(screen.question, screen.lang);
}
