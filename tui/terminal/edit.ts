import { enterable } from '#tui/terminal/harmless.ts';
import { type Press, signsOf } from '#tui/terminal/press.ts';

/** The text of a field; the cursor stands after `cursor` of its signs. */
export type Edit = { readonly text: string; readonly cursor: number };

export const EMPTY: Edit = { text: '', cursor: 0 };

/** A text is often copied with the end of its line, which is no part of a name or a password. */
const LINE_ENDS = /^[\r\n]+|[\r\n]+$/g;

export function edited(text: string): Edit {
  return { text, cursor: signsOf(text).length };
}

/**
 * The field, of at most `limit` signs, after a press; the same object after a press that means nothing to it.
 */
export function edit(field: Edit, press: Press, limit: number): Edit {
  switch (press.kind) {
    case 'sign':
      return insert(field, press.sign, limit);
    case 'paste':
      return insert(field, press.text.replace(LINE_ENDS, ''), limit);
    case 'ctrl':
      return byLetter(field, press.letter);
    case 'key':
      return byKey(field, press.name);
  }
}

function insert(field: Edit, text: string, limit: number): Edit {
  const signs = signsOf(field.text);
  const before = signs.slice(0, field.cursor).join('');
  const after = signs.slice(field.cursor);
  const room = signsOf(enterable(before + text)).slice(0, Math.max(limit - after.length, field.cursor));
  return { text: [...room, ...after].join('').normalize('NFC'), cursor: room.length };
}

function byKey(field: Edit, name: Extract<Press, { kind: 'key' }>['name']): Edit {
  const { cursor } = field;
  const length = signsOf(field.text).length;
  if (name === 'backspace') return cursor > 0 ? without(field, cursor - 1, cursor) : field;
  if (name === 'delete') return without(field, cursor, cursor + 1);
  if (name === 'left') return { ...field, cursor: Math.max(0, cursor - 1) };
  if (name === 'right') return { ...field, cursor: Math.min(length, cursor + 1) };
  if (name === 'home') return { ...field, cursor: 0 };
  if (name === 'end') return { ...field, cursor: length };
  return field;
}

/** The keys of every shell: to the start, to the end, take out the word before, or all that is before. */
function byLetter(field: Edit, letter: string): Edit {
  if (letter === 'a') return byKey(field, 'home');
  if (letter === 'e') return byKey(field, 'end');
  if (letter === 'u') return without(field, 0, field.cursor);
  if (letter === 'w') return without(field, startOfWord(field), field.cursor);
  return field;
}

function startOfWord({ text, cursor }: Edit): number {
  const before = signsOf(text).slice(0, cursor).join('');
  return signsOf(before.replace(/\S*\s*$/u, '')).length;
}

function without({ text }: Edit, from: number, to: number): Edit {
  const signs = signsOf(text);
  return { text: [...signs.slice(0, from), ...signs.slice(to)].join(''), cursor: from };
}
