import { render } from 'ink';
import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { connect, UnsafeAddress } from '#tui/client.ts';
import { Root } from '#tui/root.tsx';
import { TrainingApp } from '#tui/training/app.tsx';

/** Exit codes: used wrongly, a bug, a wrong configuration; a signal is 128 and its number. */
const USAGE = 64;
const BUG = 70;
const CONFIGURATION = 78;
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const;

/** Frames a second: a key shows within some milliseconds, however fast one types. */
const MAX_FPS = 250;

export type TerminalOptions = {
  readonly url: string;
  readonly lang: Lang;
  /** What the person must know of this server, said at sign-in. */
  readonly notice?: string;
  /** One sentence after another, for a screen reader. */
  readonly isLinear: boolean;
  /** What matters most in large letters. */
  readonly isLarge: boolean;
};

/** Opens the screens on this terminal until the person quits; answers the exit code. */
export async function openTerminal({ url, lang, notice, isLinear, isLarge }: TerminalOptions): Promise<number> {
  try {
    connect(url);
  } catch (error) {
    return refuse(wrongAddress(error, url, lang), CONFIGURATION);
  }

  return show(
    <Root
      lang={lang}
      notice={notice}
      connect={(token) => connect(url, { token, lang })}
      clock={Date.now}
      hasColours={!process.env['NO_COLOR'] && !isLinear}
      isLarge={isLarge}
    />,
    { lang, isLinear },
  );
}

/** Opens the exercises, which reach no server, until the person quits; answers the exit code. */
export function openTraining({ lang, isLinear, isLarge }: TrainingOptions): Promise<number> {
  const hasColours = !process.env['NO_COLOR'] && !isLinear;
  return show(<TrainingApp lang={lang} clock={Date.now} hasColours={hasColours} isLarge={isLarge} />, {
    lang,
    isLinear,
  });
}

type ShownAs = Pick<TerminalOptions, 'lang' | 'isLinear'>;
type TrainingOptions = ShownAs & Pick<TerminalOptions, 'isLarge'>;

async function show(app: ReactNode, { lang, isLinear }: ShownAs): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return refuse(NO_TERMINAL[lang], USAGE);
  if (process.env['TERM'] === 'dumb') return refuse(DUMB[lang], USAGE);
  const screen = render(app, {
    alternateScreen: !isLinear,
    isScreenReaderEnabled: isLinear,
    maxFps: MAX_FPS,
    exitOnCtrlC: false,
    interactive: true,
  });
  const ending = watchForTheEnd();
  const how = await Promise.race([screen.waitUntilExit().then(() => QUIT, bug), ending.reached]);
  ending.stopWatching();
  screen.unmount();
  await screen.waitUntilExit().catch(() => undefined);
  if (how.error !== undefined) process.stderr.write(`${textOf(how.error)}\n`);
  return how.code;
}

type End = { readonly code: number; readonly error?: unknown };
const QUIT: End = { code: 0 };

function bug(error: unknown): End {
  return { code: BUG, error };
}

/** What ends the program from outside: a signal, or a bug. The terminal is given back first, whatever it is. */
function watchForTheEnd(): { readonly reached: Promise<End>; readonly stopWatching: () => void } {
  const { promise: reached, resolve } = Promise.withResolvers<End>();
  const fail = (error: unknown) => resolve(bug(error));
  const signalled = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => resolve({ code })] as const);

  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  for (const [signal, end] of signalled) process.on(signal, end);
  return {
    reached,
    stopWatching: () => {
      process.off('uncaughtException', fail).off('unhandledRejection', fail);
      for (const [signal, end] of signalled) process.off(signal, end);
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function refuse(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

function wrongAddress(error: unknown, url: string, lang: Lang): string {
  return error instanceof UnsafeAddress ? UNSAFE[lang](error.message) : NO_ADDRESS[lang](url);
}

const NO_TERMINAL: { readonly [lang in Lang]: string } = {
  fr: 'Les écrans demandent un terminal. Depuis un script, utilisez les commandes : procuration --help.',
  en: 'The screens need a terminal. From a script, use the commands: procuration --help.',
};

/** A terminal that moves no cursor, as in an editor's shell. */
const DUMB: { readonly [lang in Lang]: string } = {
  fr: 'Ce terminal ne sait que défiler (TERM=dumb), et les écrans y seraient illisibles. Ouvrez-les dans un autre terminal, ou utilisez les commandes : procuration --help.',
  en: 'This terminal can only scroll (TERM=dumb), and the screens would be unreadable on it. Open them in another terminal, or use the commands: procuration --help.',
};

const UNSAFE: { readonly [lang in Lang]: (address: string) => string } = {
  fr: (address) =>
    `${address} n’est pas chiffré : noms et mots de passe y passeraient en clair. Utilisez une adresse https.`,
  en: (address) => `${address} is not encrypted: names and passwords would travel in the clear. Use an https address.`,
};

const NO_ADDRESS: { readonly [lang in Lang]: (url: string) => string } = {
  fr: (url) => `« ${url} » n’est pas une adresse. Donnez-en une comme https://serveur.example.`,
  en: (url) => `"${url}" is not an address. Give one like https://server.example.`,
};
