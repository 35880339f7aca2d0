import { signsOf } from '#tui/terminal/press.ts';

/** Scripts and pictures that fill two columns. */
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|.\ufe0f)/u;

/** The columns that a text fills in a terminal. */
export function widthOf(text: string): number {
  return signsOf(text).reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}
