/**
 * The lines that begin each kind of document (ICAO Doc 9303), and how many signs follow where a reader sends
 * all at once.
 */
const PASSPORT = { line: 'P[A-Z<]{43}', rest: 44 } as const;
const THREE_LINES = { line: '[ACI][A-Z<]{4}(?=[A-Z\\d<]{0,8}\\d)[A-Z\\d<]{25}', rest: 60 } as const;
const TWO_LINES = { line: '[ACI][A-Z<]{29}[A-Z\\d<]{6}', rest: 36 } as const;
const KINDS = [PASSPORT, THREE_LINES, TWO_LINES];

/** The typed text ends with a whole document, else with its first line. */
const BEGINNINGS = [
  ...KINDS.map(({ line, rest }) => new RegExp(`${line}[A-Z\\d<]{${rest}}$`)),
  ...KINDS.map(({ line }) => new RegExp(`${line}$`)),
];

/** The signs that a reader set for American keys types on a terminal set for French keys. */
const ON_FRENCH_KEYS: { readonly [sign: string]: string } = {
  '.': '<',
  '?': 'M',
  a: 'Q',
  q: 'A',
  w: 'Z',
  z: 'W',
  '&': '1',
  é: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '-': '6',
  è: '7',
  _: '8',
  ç: '9',
  à: '0',
};

/**
 * The text that a document reader typed, without what a hand had begun in the same field or an earlier try
 * that broke off.
 */
export function readerText(typed: string): string {
  const lines = typed.trim().split(/\s+/);
  const asRead = pieceOf(lines) ?? pieceOf(lines.map(onFrenchKeys));
  return asRead ?? typed;
}

/** From the last line that begins a document. */
function pieceOf(lines: readonly string[]): string | undefined {
  const upper = lines.map((line) => line.toUpperCase());
  const starts = upper.map((line) => BEGINNINGS.map((beginning) => beginning.exec(line)?.index).find(isFound));
  const at = starts.findLastIndex(isFound);
  const [first = '', ...others] = upper.slice(at);
  return at < 0 ? undefined : [first.slice(starts[at]), ...others].join(' ');
}

function isFound(place: number | undefined): place is number {
  return place !== undefined;
}

function onFrenchKeys(line: string): string {
  return [...line].map((sign) => ON_FRENCH_KEYS[sign.toLowerCase()] ?? sign).join('');
}
