import type { CommandContext, Option, ParsedArguments } from '#tui/cli/command.ts';
import { isOtherThanUtf8 } from '#tui/terminal/ascii.ts';

/** Options of the screens for people who read by ear, by touch, or from afar. */
export const SCREEN_OPTIONS: readonly Option[] = [
  {
    flags: '--linear',
    summary: {
      fr: 'écrire une phrase après l’autre, pour un lecteur d’écran ou une plage braille',
      en: 'write one sentence after another, for a screen reader or a braille display',
    },
  },
  {
    flags: '--large',
    summary: { fr: 'afficher l’essentiel en grands caractères', en: 'show what matters most in large letters' },
  },
];

export type ScreenSettings = {
  /** One sentence after another, for a screen reader. */
  readonly isLinear: boolean;
  /** What matters most in large letters. */
  readonly isLarge: boolean;
  /** Frames and signs of ASCII: the locale has another encoding than UTF-8. */
  readonly isAscii: boolean;
};

export function screenSettings({ settings, serverSide }: CommandContext, parsed: ParsedArguments): ScreenSettings {
  return {
    isLinear: settings.isLinear || parsed.has('--linear'),
    isLarge: settings.isLarge || parsed.has('--large'),
    isAscii: isOtherThanUtf8(serverSide.surroundings.locale),
  };
}
