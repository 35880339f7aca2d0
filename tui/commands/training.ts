import type { Command } from '#tui/cli/command.ts';
import { SCREEN_OPTIONS, screenSettings } from '#tui/cli/screen-options.ts';

export const trainingCommand: Command = {
  name: 'training',
  summary: {
    fr: 's’exercer au bureau de vote sur des personnes inventées, sans serveur',
    en: 'practise at the polling station with invented people, without a server',
  },
  examples: ['training', 'training --lang en', 'training --linear'],
  options: SCREEN_OPTIONS,
  run: async (context, parsed) => {
    const { openTraining } = await import('#tui/main.tsx');
    return openTraining({ lang: context.lang, ...screenSettings(context, parsed) });
  },
};
