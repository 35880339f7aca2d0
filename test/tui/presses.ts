import type { KeyName, Press } from '#tui/terminal/press.ts';

let bursts = 0;

/** Each press in a burst of its own. */
export function key(name: KeyName): Press {
  bursts += 1;
  return { burst: bursts, kind: 'key', name };
}

export function ctrl(letter: string): Press {
  bursts += 1;
  return { burst: bursts, kind: 'ctrl', letter };
}

export function pasted(text: string): Press {
  bursts += 1;
  return { burst: bursts, kind: 'paste', text };
}

/** Signs typed one after the other. */
export function typed(text: string): readonly Press[] {
  return [...text].flatMap(burst);
}

/** Signs that arrive together. */
export function burst(text: string): readonly Press[] {
  bursts += 1;
  return [...text].map((sign) => ({ burst: bursts, kind: 'sign', sign }));
}

/** A line as a reader sends it: its signs and Enter in one burst. */
export function line(text: string): readonly Press[] {
  const signs = burst(text);
  return [...signs, { burst: bursts, kind: 'key', name: 'enter' }];
}
