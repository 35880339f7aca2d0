import type { Key } from 'ink';

export type KeyName =
  | 'enter'
  | 'tab'
  | 'back-tab'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | FunctionKey;
type FunctionKey = 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' | 'f7' | 'f8' | 'f9';

/** A key, a sign or a paste. Presses that arrived together, faster than a person types, share a `burst`. */
export type Press = { readonly burst: number } & (
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'key'; readonly name: KeyName }
  | { readonly kind: 'ctrl'; readonly letter: string }
  | { readonly kind: 'paste'; readonly text: string }
);

export function isKey(press: Press, ...names: readonly KeyName[]): boolean {
  return press.kind === 'key' && names.includes(press.name);
}

export function isCtrl(press: Press, letter: string): boolean {
  return press.kind === 'ctrl' && press.letter === letter;
}

/** A letter of the moment, in either case. */
export function isSign(press: Press, sign: string): boolean {
  return press.kind === 'sign' && press.sign.toLowerCase() === sign;
}

const graphemes = new Intl.Segmenter();

/** The signs that a person sees in a text. */
export function signsOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * The presses of one input of Ink, which holds all that arrived together: Enter and Tab inside it are keys
 * too.
 */
export function pressesOf(input: string, key: Key, burst: number): readonly Press[] {
  if (key.eventType === 'release') return [];
  const name = nameOf(key);
  if (name) return [{ burst, kind: 'key', name }];
  if (key.ctrl && input !== '') return [{ burst, kind: 'ctrl', letter: input }];
  if (key.meta || key.super || key.hyper) return [];
  return signsOf(input).map((sign) => pressOf(sign, burst));
}

/** The press of one sign that came in, as a key where it is one. */
export function pressOf(sign: string, burst: number): Press {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === '\r' || sign === '\n' || sign === '\r\n') return { burst, kind: 'key', name: 'enter' };
  if (sign === '\t') return { burst, kind: 'key', name: 'tab' };
  if (sign === '\u007f' || sign === '\b') return { burst, kind: 'key', name: 'backspace' };
  if (code < 0x20) return { burst, kind: 'ctrl', letter: String.fromCodePoint(code + 0x60) };
  return { burst, kind: 'sign', sign };
}

/** The flags of Ink's keys, by the names they have here. */
const NAMES = [
  ['return', 'enter'],
  ['escape', 'escape'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, KeyName])[];

function nameOf(key: Key): KeyName | undefined {
  if (key.tab) return key.shift ? 'back-tab' : 'tab';
  return NAMES.find(([flag]) => key[flag])?.[1];
}

/** What terminals send for the function keys used here: the xterm, the VT220, the Linux console. */
const FUNCTION_KEYS = [
  ['f1', 'OP', '[11~', '[[A'],
  ['f2', 'OQ', '[12~', '[[B'],
  ['f3', 'OR', '[13~', '[[C'],
  ['f4', 'OS', '[14~', '[[D'],
  ['f5', '[15~', '[[E'],
  ['f6', '[17~'],
  ['f7', '[18~'],
  ['f8', '[19~'],
  ['f9', '[20~'],
] as const satisfies readonly (readonly [FunctionKey, ...string[]])[];

/** The function keys in what the terminal sent, in order: Ink reads these keys and does not name them. */
export function functionKeysIn(sent: string): readonly KeyName[] {
  return sent
    .split('\u001b')
    .slice(1)
    .flatMap((sequence) => FUNCTION_KEYS.filter(([, ...ways]) => ways.some((way) => sequence.startsWith(way))))
    .map(([name]) => name);
}
