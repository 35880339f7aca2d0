import type { Command } from '#tui/cli/command.ts';

/** Given by a terminal that starts its own server: see child-server.ts. */
export const FOR_TERMINAL = '--for-terminal';

export const serveCommand: Command = {
  name: 'serve',
  summary: {
    fr: 'lancer le serveur, sur PostgreSQL (DATABASE_URL) ou la base embarquée, jusqu’à Ctrl+C',
    en: 'run the server, on PostgreSQL (DATABASE_URL) or the embedded database, until Ctrl+C',
  },
  examples: ['serve'],
  options: [{ flags: FOR_TERMINAL, summary: { fr: '', en: '' }, isHidden: true }],
  run: ({ lang, serverSide }, parsed) => serverSide.serve({ lang, isForTerminal: parsed.has(FOR_TERMINAL) }),
};
