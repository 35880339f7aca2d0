import { functionKeysIn, type KeyName, type Press, pressOf, signsOf } from '#tui/terminal/press.ts';

/** What terminals send for the keys that have no sign, after Escape. */
const KEYS: { readonly [sequence: string]: KeyName } = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  '[Z': 'back-tab',
  '[5~': 'page-up',
  '[6~': 'page-down',
  '[3~': 'delete',
  '[H': 'home',
  OH: 'home',
  '[1~': 'home',
  '[7~': 'home',
  '[F': 'end',
  OF: 'end',
  '[4~': 'end',
  '[8~': 'end',
  '[27u': 'escape',
};

/** The signs of one key, after Escape. */
const SEQUENCE = /^(?:\[\[[A-E]|\[[\d;]*[~A-Za-z]|O[A-Za-z]|.)/u;

/** The presses in what came in at once; a sequence that names no key here is none. */
export function pressesIn(sent: string, burst: number): readonly Press[] {
  const [before = '', ...afterEscapes] = sent.split('\u001b');
  return [...typedIn(before, burst), ...afterEscapes.flatMap((rest) => escapedIn(rest, burst))];
}

function escapedIn(rest: string, burst: number): readonly Press[] {
  const [sequence] = SEQUENCE.exec(rest) ?? [];
  if (sequence === undefined) return [{ burst, kind: 'key', name: 'escape' }];
  const name = KEYS[sequence] ?? functionKeysIn(`\u001b${sequence}`)[0];
  const key: readonly Press[] = name ? [{ burst, kind: 'key', name }] : [];
  return [...key, ...typedIn(rest.slice(sequence.length), burst)];
}

function typedIn(text: string, burst: number): readonly Press[] {
  return signsOf(text).map((sign) => pressOf(sign, burst));
}
