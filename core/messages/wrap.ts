const graphemes = new Intl.Segmenter();

/**
 * Text of letters that are one sign each, as nearly all is: a register of 50,000 lines asks millions of
 * times.
 */
const SINGLE_SIGNS = /^[\u0020-\u024f\u2018-\u201f]*$/;

/** Text on lines of at most `width` signs, parted at plain spaces; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const [first = '', ...following] = text.split(' ').flatMap((word) => pieces(word, width));
  const lines = [first];
  for (const piece of following) {
    const longer = `${lines.at(-1)} ${piece}`;
    if (lengthOf(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}

function pieces(word: string, width: number): readonly string[] {
  if (lengthOf(word) <= width) return [word];
  const signs = signsOf(word);
  const count = Math.max(1, Math.ceil(signs.length / width));
  return Array.from({ length: count }, (_, place) => signs.slice(place * width, (place + 1) * width).join(''));
}

/** The number of signs as a reader counts them: a letter with its accents is one sign. */
export function lengthOf(text: string): number {
  return SINGLE_SIGNS.test(text) ? text.length : signsOf(text).length;
}

function signsOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
