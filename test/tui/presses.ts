import type { KeyName, Press } from '#tui/terminal/press.ts';

let chunks = 0;

/** Each press in a burst of its own. */
export function key(name: KeyName): Press {
  chunks += 1;
  return { chunk: chunks, kind: 'key', name };
}

export function ctrl(letter: string): Press {
  chunks += 1;
  return { chunk: chunks, kind: 'ctrl', letter };
}

export function pasted(text: string): Press {
  chunks += 1;
  return { chunk: chunks, kind: 'paste', text };
}

/** Signs typed one after the other. */
export function typed(text: string): readonly Press[] {
  return [...text].flatMap(burst);
}

/** Signs that arrive together. */
export function burst(text: string): readonly Press[] {
  chunks += 1;
  return [...text].map((sign) => ({ chunk: chunks, kind: 'sign', sign }));
}

/** A line as a reader sends it: its signs and Enter in one burst. */
export function line(text: string): readonly Press[] {
  const signs = burst(text);
  return [...signs, { chunk: chunks, kind: 'key', name: 'enter' }];
}
