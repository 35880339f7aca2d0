import { join } from 'node:path';
import type { Lang } from '#core/messages/lang.ts';
import type { Command, World } from '#tui/cli/command.ts';
import { say } from '#tui/cli/output.ts';
import { type Progress, startProgress } from '#tui/cli/progress.ts';
import { SCREEN_OPTIONS, type Shown, shownAs } from '#tui/cli/screen-options.ts';
import { wordsOf } from '#tui/cli/words-of.ts';
import { startChild } from '#tui/commands/start/child-server.ts';
import type { TerminalOptions } from '#tui/main.tsx';

/** Milliseconds that a running server may take to say so. */
const PATIENCE = 2_000;

export const startCommand: Command = {
  name: 'start',
  summary: {
    fr: 'tout mettre en route, serveur, données et écrans (le serveur seul quand il n’y a pas de terminal) ; se fait sans commande',
    en: 'start everything, server, data and screens (the server alone when there is no terminal); what no command does',
  },
  examples: ['start', 'start --lang en', 'start --large'],
  options: SCREEN_OPTIONS,
  run: async (world, given) => {
    const shown = shownAs(world, given);
    const { lang, house } = world;
    const canShow = process.stdin.isTTY && process.stdout.isTTY && house.surroundings.term !== 'dumb';
    if (!canShow) return house.serve({ lang, isForTerminal: false });

    const running = await findAnswering(world);
    if (running === undefined) return startAndOpen(world, shown);
    return open(world, { url: running.url, notice: wordsOf(lang).start.joined(running.pid), ...shown });
  },
};

async function startAndOpen(world: World, shown: Shown): Promise<number> {
  const { lang, house, settings } = world;
  const words = wordsOf(lang).start;
  const onProgress = sayProgress(lang);
  const started = await startChild({ program: house.program, lang, onSaid: say, onProgress });
  if (!started.ok) {
    if (started.lastWords !== '') say(started.lastWords);
    return started.code;
  }

  const { url, notice, endedWith, stop } = started.server;
  const code = await open(world, { url, ...(notice !== undefined && { notice }), ...shown });
  const ended = endedWith();
  if (ended !== undefined) say(words.ended(ended, join(settings.dataFolder, 'server.log')));
  else say(words.stopping);
  await stop();
  return code;
}

/** On the line below what is being done: no more than a terminal needs. */
function sayProgress(lang: Lang): (done: number, total: number) => void {
  let progress: Progress | undefined;
  return (done, total) => {
    progress ??= startProgress({ total, label: wordsOf(lang).start.acts, lang, stderr: process.stderr, now: Date.now });
    progress.at(done);
    if (done + 1 === total) progress.end();
  };
}

async function open({ lang }: World, screens: Omit<TerminalOptions, 'lang'>): Promise<number> {
  const { openTerminal } = await import('#tui/main.tsx');
  return openTerminal({ lang, ...screens });
}

/** The server of this folder, when it answers: another is not started beside it. */
async function findAnswering({ house }: World): ReturnType<World['house']['findServer']> {
  const running = await house.findServer();
  if (running === undefined) return undefined;
  const probe = fetch(new URL('/livez', running.url), { signal: AbortSignal.timeout(PATIENCE) });
  const answers = await probe.then(({ ok }) => ok).catch(() => false);
  return answers ? running : undefined;
}
