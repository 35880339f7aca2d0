import { signsOf } from '#tui/terminal/press.ts';

/** Latin letters, figures and the common punctuation: each fills one column. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** Scripts and pictures that fill two columns. */
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|.\ufe0f)/u;

/** The columns that a text fills in a terminal. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  return signsOf(text).reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

/** A text in exactly so many columns: cut with an ellipsis, or followed by spaces. */
export function fitted(text: string, columns: number): string {
  const missing = columns - widthOf(text);
  return missing >= 0 ? text + ' '.repeat(missing) : fitted(`${cutTo(text, columns - 1)}…`, columns);
}

function cutTo(text: string, columns: number): string {
  let [cut, left] = ['', columns];
  for (const sign of signsOf(text)) {
    left -= widthOf(sign);
    if (left < 0) break;
    cut += sign;
  }
  return cut;
}
