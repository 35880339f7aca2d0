import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { inform, warn } from '#tui/cli/output.ts';
import type { ScreenSettings } from '#tui/cli/screen-options.ts';
import { connect, UnsafeAddress } from '#tui/client.ts';
import { openScreens } from '#tui/first-frame/first-frame.ts';
import { movingServer } from '#tui/moving-server.ts';
import { Root, TRAINING } from '#tui/root.tsx';
import { asciiOutput } from '#tui/terminal/ascii.ts';
import type { Quit } from '#tui/use-leaving.ts';
import { SCREENS_WORDS } from '#tui/words.ts';

/** The exit codes of signals: 128 and the number of the signal. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const;

/** Frames a second: a key shows within some milliseconds, however fast one types. */
const MAX_FPS = 250;

export type TerminalOptions = ScreenSettings & {
  readonly url: string;
  /** Finds the server again where it may have moved; undefined for one that was named by its address. */
  readonly find?: () => Promise<string | undefined>;
  readonly lang: Lang;
  /** Of this program. */
  readonly version: string;
  /** What the person must know of this server, said at sign-in. */
  readonly notice?: string;
};

/** Opens the screens on this terminal until the person quits; answers the exit code. Throws their bugs. */
export async function openTerminal(options: TerminalOptions): Promise<number> {
  const { url, find, lang, version, notice, isLinear, isLarge, isAscii } = options;
  try {
    connect(url);
  } catch (error) {
    return refuse(wrongAddress(error, url, lang), EXIT.configuration);
  }

  const place = find ? movingServer(url, find) : { url: () => url };
  const app = (onQuit: OnQuit) => (
    <Root
      lang={lang}
      notice={notice}
      version={version}
      connect={(token) => connect(place, { token, lang })}
      clock={Date.now}
      hasColours={!process.env['NO_COLOR'] && !isLinear}
      isLarge={isLarge}
      onQuit={onQuit}
    />
  );
  return show(app, { lang, isLinear, isAscii });
}

/** Opens the exercises, which reach no server, until the person quits; answers the exit code. */
export async function openTraining({ lang, isLinear, isLarge, isAscii }: TrainingOptions): Promise<number> {
  const { TrainingApp } = await TRAINING.load();
  const hasColours = !process.env['NO_COLOR'] && !isLinear;
  const shared = { lang, clock: Date.now, hasColours, isLarge };
  return show((onQuit) => <TrainingApp {...shared} onQuit={onQuit} />, { lang, isLinear, isAscii });
}

type TrainingOptions = Pick<TerminalOptions, 'lang'> & ScreenSettings;
type ShownAs = Omit<TrainingOptions, 'isLarge'>;

type OnQuit = (quit: Quit) => void;

async function show(appWith: (onQuit: OnQuit) => ReactNode, { lang, isLinear, isAscii }: ShownAs): Promise<number> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return refuse(SCREENS_WORDS[lang].noTerminal, EXIT.usage);
  if (process.env['TERM'] === 'dumb' && !isLinear) return refuse(SCREENS_WORDS[lang].dumbTerminal, EXIT.usage);
  const output = isAscii ? asciiOutput(stdout) : stdout;
  let left: Quit | undefined;
  const app = appWith((quit) => {
    left = quit;
  });
  const screen = isLinear
    ? (await import('#tui/linear/open.tsx')).openLinear(app, lang, { input: stdin, output })
    : openScreens(() => draw(app, output));
  const ending = watchForEnd();
  const end = await Promise.race([screen.waitUntilExit().then(() => QUIT, bug), ending.reached]);
  ending.stopWatching();
  screen.unmount();
  await screen.waitUntilExit().catch(() => undefined);
  if (end.error !== undefined) throw new Error('the screens ended', { cause: end.error });
  if (left) await sayLeft(left);
  return end.code;
}

/** The terminal is given back before the server has answered: one line says what became of the session. */
async function sayLeft({ lang, farewell }: Quit): Promise<void> {
  inform(SCREENS_WORDS[lang].left[(await farewell) ?? 'nobody']);
}

/** Ink’s own way for screen readers draws the whole screen again at each change: it is never wanted. */
function draw(app: ReactNode, stdout: NodeJS.WriteStream): Instance {
  return render(app, {
    stdout,
    alternateScreen: true,
    isScreenReaderEnabled: false,
    maxFps: MAX_FPS,
    exitOnCtrlC: false,
    interactive: true,
  });
}

type End = { readonly code: number; readonly error?: unknown };
const QUIT: End = { code: EXIT.done };

function bug(error: unknown): End {
  return { code: EXIT.bug, error };
}

/** A signal or a bug ends the program from outside; the terminal is given back before the program ends. */
function watchForEnd(): { readonly reached: Promise<End>; readonly stopWatching: () => void } {
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

function refuse(text: string, code: number): number {
  warn(text);
  return code;
}

function wrongAddress(error: unknown, url: string, lang: Lang): string {
  return error instanceof UnsafeAddress
    ? SCREENS_WORDS[lang].unsafe(error.message)
    : SCREENS_WORDS[lang].notAnAddress(url);
}
