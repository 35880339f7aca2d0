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

/** What folding would leave as it is: most names, once in lower case. */
const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** What two spellings of one name share: lower case, no accents, one space for hyphens, apostrophes (the ʻokina too), points and spaces. */
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
