import { fold } from '#core/text/fold.ts';

/** How well a word that was typed fits a text: it begins a word, is in the text, or is short for it. */
const RANK = { start: 0, inside: 1, short: 2, none: Number.POSITIVE_INFINITY } as const;

/** The sum for all words typed, 0 the best; infinite where one of them does not fit at all. */
export function rankOfMatch(text: string, typed: string): number {
  const folded = fold(text);
  return fold(typed)
    .split(' ')
    .reduce((sum, word) => sum + rankOfWord(folded, word), 0);
}

function rankOfWord(text: string, word: string): number {
  if (` ${text}`.includes(` ${word}`)) return RANK.start;
  if (text.includes(word)) return RANK.inside;
  return isShortFor(text, word) ? RANK.short : RANK.none;
}

/** `pv` is short for `procès-verbal`, `jrnl` for `journal`: letters that begin words, or letters of one. */
function isShortFor(text: string, word: string): boolean {
  if (word.length < 2) return false;
  const words = text.split(' ');
  const initials = words.map((each) => each.charAt(0)).join('');
  return (
    hasInOrder(initials, word) || words.some((each) => each.charAt(0) === word.charAt(0) && hasInOrder(each, word))
  );
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const place = text.indexOf(letter, from);
    if (place < 0) return false;
    from = place + 1;
  }
  return true;
}
