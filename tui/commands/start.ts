import { join } from 'node:path';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { inform, warn } from '#tui/cli/output.ts';
import { SCREEN_OPTIONS, type ScreenSettings, screenSettings } from '#tui/cli/screen-options.ts';
import { startChild } from '#tui/commands/start/child-server.ts';
import { type SharedServer, shareServer } from '#tui/commands/start/shared-server.ts';
import { START_WORDS } from '#tui/commands/start/words.ts';
import type { TerminalOptions } from '#tui/main.tsx';

/** Milliseconds that a running server may take to answer. */
const PATIENCE = 2_000;

export const startCommand: Command = {
  name: 'start',
  summary: {
    fr: 'tout démarrer : serveur, données et écrans (le serveur seul quand il n’y a pas de terminal) ; commande par défaut',
    en: 'start everything: server, data and screens (the server alone when there is no terminal); the default command',
  },
  examples: ['start', 'start --lang en', 'start --large'],
  options: SCREEN_OPTIONS,
  run: async (context, parsed) => {
    const shown = screenSettings(context, parsed);
    const { lang, serverSide } = context;
    const mayDraw = serverSide.surroundings.term !== 'dumb' || shown.isLinear;
    const canShow = process.stdin.isTTY && process.stdout.isTTY && mayDraw;
    if (!canShow) return serverSide.serve({ lang, isForTerminal: false });

    const running = await findAnswering(context);
    if (running === undefined) return startAndOpen(context, shown);
    const shared = shareServer(sharingOf(context));
    return open(context, shared, { url: running.url, notice: START_WORDS[lang].joined(running.pid), ...shown });
  },
};

async function startAndOpen(context: CommandContext, shown: ScreenSettings): Promise<number> {
  const { lang, serverSide } = context;
  const { program } = serverSide;
  const started = await startChild({ program, lang, onSaid: inform, endsBySignal: true });
  if (!started.ok) {
    if (started.lastWords !== '') warn(started.lastWords);
    return started.code;
  }

  const { url, notice } = started.server;
  const shared = shareServer({ ...sharingOf(context), first: started.server });
  return open(context, shared, { url, ...(notice !== undefined && { notice }), ...shown });
}

function sharingOf(context: CommandContext) {
  const { lang, serverSide } = context;
  const silently = { program: serverSide.program, lang, onSaid: () => undefined, endsBySignal: false };
  return { findRunning: async () => (await findAnswering(context))?.url, start: () => startChild(silently) };
}

/** The screens follow the server wherever it starts again; one that this terminal started ends with them. */
async function open(
  { lang, settings, version }: CommandContext,
  shared: SharedServer,
  screens: Omit<TerminalOptions, 'lang' | 'version' | 'find'>,
): Promise<number> {
  const { openTerminal } = await import('#tui/main.tsx');
  try {
    return await openTerminal({ lang, version, find: shared.find, ...screens });
  } finally {
    const words = START_WORDS[lang];
    const kept = shared.kept();
    const ended = kept?.endedWith();
    const log = join(settings.dataFolder, 'server.log');
    if (ended !== undefined) inform(words[kept?.url() === undefined ? 'ended' : 'startedAgain'](ended, log));
    else if (kept !== undefined) inform(words.stopping);
    await shared.stop();
  }
}

/** The server of this data folder, when it answers: no second server is started. */
async function findAnswering({ serverSide }: CommandContext): ReturnType<CommandContext['serverSide']['findServer']> {
  const running = await serverSide.findServer();
  if (running === undefined) return undefined;
  const probe = fetch(new URL('/livez', running.url), { signal: AbortSignal.timeout(PATIENCE) });
  const answers = await probe.then(({ ok }) => ok).catch(() => false);
  return answers ? running : undefined;
}
