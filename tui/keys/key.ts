import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { KeyName, Press } from '#tui/terminal/press.ts';

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** Whatever is typed or pasted, named on the footer by the signs that it may have. */
type Typed = 'text' | 'reference';

/** A key by its name, a letter in either case, a control key, a sign, or whatever is typed. */
export type Key = KeyName | Letter | `ctrl+${Letter}` | '?' | '/' | '1' | '2' | Typed;

export function isPressed(key: Key, press: Press): boolean {
  switch (press.kind) {
    case 'key':
      return key === press.name;
    case 'ctrl':
      return key === `ctrl+${press.letter}`;
    case 'sign':
      return isTyped(key) || key === press.sign.toLowerCase();
    case 'paste':
      return isTyped(key);
  }
}

/** The press of a key that has a name or a sign of its own; undefined for whatever is typed. */
export function pressOf(key: Key, burst: number): Press | undefined {
  if (isTyped(key)) return undefined;
  if (isControl(key)) return { burst, kind: 'ctrl', letter: key.slice('ctrl+'.length) };
  return isSign(key) ? { burst, kind: 'sign', sign: key } : { burst, kind: 'key', name: key };
}

type Control = Extract<Key, `ctrl+${string}`>;

function isControl(key: Key): key is Control {
  return key.startsWith('ctrl+');
}

function isSign(key: Exclude<Key, Control | Typed>): key is Exclude<Key, Control | Typed | KeyName> {
  return key.length === 1;
}

function isTyped(key: Key): key is Typed {
  return key === 'text' || key === 'reference';
}

const TYPED = { text: 'A-Z', reference: 'A-Z 2-9' } as const;
const ALIKE = { tab: 'Tab', up: '↑', down: '↓', left: '←', right: '→', ...TYPED } as const;
/** The keys whose name is a word or a sign; the name of any other key is the key in capitals. */
const NAMES: Bilingual<Partial<Record<Key, string>>> = {
  fr: { ...ALIKE, enter: 'Entrée', escape: 'Échap', 'page-up': 'Pg↑', 'page-down': 'Pg↓', home: 'Début', end: 'Fin' },
  en: { ...ALIKE, enter: 'Enter', escape: 'Esc', 'page-up': 'PgUp', 'page-down': 'PgDn', home: 'Home', end: 'End' },
};

/** What is written on a key. */
export function sayKey(key: Key, lang: Lang): string {
  const name = NAMES[lang][key];
  if (name !== undefined) return name;
  return key.startsWith('ctrl+') ? `Ctrl+${key.slice('ctrl+'.length).toUpperCase()}` : key.toUpperCase();
}

/** The same names, for the ear. */
const ALOUD: Bilingual<readonly (readonly [sign: string, word: string])[]> = {
  fr: [
    [TYPED.reference, 'six caractères'],
    [TYPED.text, 'lettres'],
    ['/', 'barre oblique'],
    ['Pg↑', 'page précédente'],
    ['Pg↓', 'page suivante'],
    ['↑', 'flèche haut'],
    ['↓', 'flèche bas'],
    ['←', 'flèche gauche'],
    ['→', 'flèche droite'],
  ],
  en: [
    [TYPED.reference, 'six characters'],
    [TYPED.text, 'letters'],
    ['/', 'slash'],
    ['PgUp', 'page up'],
    ['PgDn', 'page down'],
    ['↑', 'up arrow'],
    ['↓', 'down arrow'],
    ['←', 'left arrow'],
    ['→', 'right arrow'],
  ],
};

/** Names of keys as they are written, put in words. */
export function keysAloud(names: string, lang: Lang): string {
  return ALOUD[lang].reduce((said, [sign, word]) => said.replaceAll(sign, word), names);
}

export function sayKeys(keys: readonly Key[], lang: Lang): string {
  return keys.map((key) => sayKey(key, lang)).join(' ');
}
