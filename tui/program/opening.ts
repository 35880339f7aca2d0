import { parseArgs } from 'node:util';
import { LANGS } from '#core/model/lang.ts';

/** What opens the screens: `start`, which is also meant where no command is typed, or `tui`. */
export type Opening = {
  readonly command: 'start' | 'tui';
  readonly server: string | undefined;
  readonly mayPrompt: boolean;
  readonly isLinear: boolean;
  readonly isLarge: boolean;
};

const OPTIONS = {
  lang: { type: 'string' },
  server: { type: 'string' },
  'no-input': { type: 'boolean' },
  linear: { type: 'boolean' },
  large: { type: 'boolean' },
} as const;

/**
 * Reads the words that open the screens, for which nobody waits until the table of all commands is read;
 * undefined for all other words, wrong ones too.
 */
export function openingIn(typed: readonly string[]): Opening | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true });
    const { lang, server, linear = false, large = false } = values;
    const isBare = positionals.length === 0 && server === undefined && !linear && !large;
    const command = isBare ? 'start' : positionals.join(' ');
    const isKnown = lang === undefined || LANGS.some((known) => known === lang);
    if ((command !== 'start' && command !== 'tui') || !isKnown) return undefined;
    return { command, server, mayPrompt: !values['no-input'], isLinear: linear, isLarge: large };
  } catch {
    return undefined;
  }
}
