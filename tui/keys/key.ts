import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { KeyName, Press } from '#tui/terminal/press.ts';

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** A key by its name, a letter in either case, a control key, the `?`, or `text`: anything typed or pasted. */
export type Key = KeyName | Letter | `ctrl+${Letter}` | '?' | 'text';

export function isPressed(key: Key, press: Press): boolean {
  switch (press.kind) {
    case 'key':
      return key === press.name;
    case 'ctrl':
      return key === `ctrl+${press.letter}`;
    case 'sign':
      return key === 'text' || key === press.sign.toLowerCase();
    case 'paste':
      return key === 'text';
  }
}

const ALIKE = { tab: 'Tab', up: '↑', down: '↓', left: '←', right: '→', text: 'A-Z' } as const;
/** The keys whose name is a word or a sign; the name of any other key is the key in capitals. */
const NAMES: Bilingual<Partial<Record<Key, string>>> = {
  fr: { ...ALIKE, enter: 'Entrée', escape: 'Échap', 'page-up': 'Pg↑', 'page-down': 'Pg↓' },
  en: { ...ALIKE, enter: 'Enter', escape: 'Esc', 'page-up': 'PgUp', 'page-down': 'PgDn' },
};

/** What is written on a key. */
export function sayKey(key: Key, lang: Lang): string {
  const name = NAMES[lang][key];
  if (name !== undefined) return name;
  return key.startsWith('ctrl+') ? `Ctrl+${key.slice('ctrl+'.length).toUpperCase()}` : key.toUpperCase();
}

export function sayKeys(keys: readonly Key[], lang: Lang): string {
  return keys.map((key) => sayKey(key, lang)).join(' ');
}
