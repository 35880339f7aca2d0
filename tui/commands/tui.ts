import type { Command } from '#tui/cli/command.ts';
import { SCREEN_OPTIONS, screenSettings } from '#tui/cli/screen-options.ts';
import { findServerAddress } from '#tui/cli/server-address.ts';

export const tuiCommand: Command = {
  name: 'tui',
  summary: {
    fr: 'ouvrir les écrans sur un serveur en service (PROCURATION_URL)',
    en: 'open the screens on a running server (PROCURATION_URL)',
  },
  examples: ['tui', 'tui --lang en', 'tui --linear'],
  options: SCREEN_OPTIONS,
  run: async (context, parsed) => {
    const { url, folder } = await findServerAddress(context);
    const find = async () => (await context.serverSide.findServer())?.url;
    const { openTerminal } = await import('#tui/main.tsx');
    const server = { url, ...(folder !== undefined && { find }) };
    const { lang, version } = context;
    return openTerminal({ ...server, lang, version, ...screenSettings(context, parsed) });
  },
};
