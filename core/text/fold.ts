/** Letters that no decomposition takes apart, as a French keyboard types them. */
const PLAIN: { readonly [letter: string]: string } = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
};

/** Text that folding leaves as it is: most names, once in lower case. */
const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** The particles that may stand before a last name; a search may leave them out. */
const PARTICLES = new Set([
  'd',
  'da',
  'de',
  'del',
  'der',
  'des',
  'di',
  'do',
  'dos',
  'du',
  'l',
  'la',
  'le',
  'les',
  'van',
  'von',
]);

/** Whether a last name is the one looked for, in one word or several, with its particles or without. */
export function isLastName(lastName: string, wanted: string): boolean {
  return waysToType(lastName).includes(inOneWord(wanted));
}

/** A last name in one word, with its particles; then without the first one, until none is left. */
export function waysToType(lastName: string): readonly string[] {
  const words = fold(lastName).split(' ');
  const first = words.findIndex((word) => !PARTICLES.has(word));
  return words.slice(0, Math.max(0, first) + 1).map((_, place) => words.slice(place).join(''));
}

/** A name as `isLastName` compares it. */
export function inOneWord(name: string): string {
  return fold(name).replaceAll(' ', '');
}

/**
 * The common form of all spellings of a name: lower case, no accents, one space for hyphens, apostrophes (the
 * ʻokina too), points and spaces.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (FOLDED.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøłđðħıŧþß]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?:[^\p{L}\p{N}]|\p{Lm})+/gu, ' ')
    .trim();
}
