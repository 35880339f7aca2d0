import type { Command } from '#tui/cli/command.ts';

export const versionCommand: Command = {
  name: 'version',
  summary: { fr: 'afficher la version', en: 'show the version' },
  examples: ['version'],
  options: [],
  mayRunMisconfigured: true,
  run: ({ runTyped }) => runTyped(['--version']),
};
