import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { KeyName, Press } from '#tui/terminal/press.ts';

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** What a binding listens to: a key by its name, a letter in either case, a control key, or `text`: anything typed or pasted. */
export type Key = KeyName | Letter | `ctrl+${Letter}` | 'text';

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

/** The keys whose name is a word or a sign; the others are called as they are written here, in capitals. */
const NAMES: Bilingual<Partial<Record<Key, string>>> = {
  fr: { enter: 'Entrée', escape: 'Échap', tab: 'Tab', up: '↑', down: '↓', text: 'A-Z' },
  en: { enter: 'Enter', escape: 'Esc', tab: 'Tab', up: '↑', down: '↓', text: 'A-Z' },
};

/** What is written on a key. */
export function sayKey(key: Key, lang: Lang): string {
  const name = NAMES[lang][key];
  if (name !== undefined) return name;
  return key.startsWith('ctrl+') ? `Ctrl+${key.slice('ctrl+'.length).toUpperCase()}` : key.toUpperCase();
}
