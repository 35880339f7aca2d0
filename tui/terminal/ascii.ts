/** Signs of one column, and the one of ASCII that stands for each of them. */
const STAND_INS: readonly (readonly [signs: string, standIn: string])[] = [
  ['─·–—', '-'],
  ['│', '|'],
  ['┌┐└┘┬┴', '+'],
  ['▇█', '#'],
  ['▀', '"'],
  ['▄', '_'],
  ['✓', '+'],
  ['✗×', 'x'],
  ['•', '*'],
  ['…', '~'],
  ['→›', '>'],
  ['←', '<'],
  ['↑▲', '^'],
  ['↓▼', 'v'],
  ['’', "'"],
  ['«»“”', '"'],
  ['°', 'o'],
  ['\u00a0\u202f', ' '],
  ['�', '?'],
];
const BY_SIGN = new Map(STAND_INS.flatMap(([signs, standIn]) => [...signs].map((sign) => [sign, standIn] as const)));
const SIGNS = new RegExp(`[${[...BY_SIGN.keys()].join('')}]`, 'gu');

/** Whether a locale (`fr_FR.UTF-8`) names an encoding that is not UTF-8; the empty one says nothing. */
export function isOtherThanUtf8(locale: string): boolean {
  return locale !== '' && !/utf-?8/i.test(locale);
}

/** The text without frames and signs that only UTF-8 has. Letters stay: the name of a person is exact. */
export function asAscii(text: string): string {
  return text.replace(SIGNS, (sign) => BY_SIGN.get(sign) ?? sign);
}

type Written = Parameters<NodeJS.WriteStream['write']>;

/** The terminal, on which everything is drawn with the signs of ASCII. */
export function asciiOutput<Stream extends Pick<NodeJS.WriteStream, 'write'>>(stream: Stream): Stream {
  const write = (...[text, ...rest]: Written) => stream.write(typeof text === 'string' ? asAscii(text) : text, ...rest);
  return new Proxy(stream, {
    get: (target, name) => {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
