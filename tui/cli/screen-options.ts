import type { Given, Option, World } from '#tui/cli/command.ts';

/** How the screens are shown, to who needs them otherwise. */
export const SCREEN_OPTIONS: readonly Option[] = [
  {
    flags: '--linear',
    summary: {
      fr: 'une phrase après l’autre, pour un lecteur d’écran ou une plage braille',
      en: 'one sentence after another, for a screen reader or a braille display',
    },
  },
  {
    flags: '--large',
    summary: { fr: 'ce qui compte le plus en grands caractères', en: 'what matters most in large letters' },
  },
];

export type Shown = { readonly isLinear: boolean; readonly isLarge: boolean };

export function shownAs({ settings }: World, given: Given): Shown {
  return {
    isLinear: settings.isLinear || given.has('--linear'),
    isLarge: settings.isLarge || given.has('--large'),
  };
}
