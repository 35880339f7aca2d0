import { setImmediate as turn } from 'node:timers/promises';
import { type ReactNode, useLayoutEffect } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { pressesIn } from '#tui/linear/bytes.ts';
import { makeLine } from '#tui/linear/line.ts';
import { readPresses } from '#tui/linear/presses.ts';
import { renderLinear } from '#tui/linear/renderer.ts';
import { screenOf } from '#tui/linear/screen.ts';
import { hostNode, partsOf } from '#tui/linear/tree.ts';
import { makeVoice, type Voice } from '#tui/linear/voice.ts';
import { LINEAR_WORDS } from '#tui/linear/words.ts';
import type { Keyboard } from '#tui/terminal/keyboard.tsx';
import { type Terminal, TerminalProvider } from '#tui/terminal/terminal.tsx';

/** Where one types; as `process.stdin` is. */
export type LinearInput = NodeJS.ReadableStream & { readonly setRawMode: (isRaw: boolean) => unknown };
export type LinearOutput = { readonly write: (text: string) => unknown; readonly columns: number };
type Streams = { readonly input: LinearInput; readonly output: LinearOutput };

/** The screens, until they end by themselves or are ended. */
export type LinearScreens = {
  readonly waitUntilExit: () => Promise<unknown>;
  readonly unmount: () => void;
};

/** Opens the screens as text that is only ever added to: each new sentence once, one question at a time. */
export function openLinear(app: ReactNode, lang: Lang, { input, output }: Streams): LinearScreens {
  const line = makeLine({ write: (text) => output.write(text), columns: () => output.columns });
  const voice = makeVoice(line);
  const end = Promise.withResolvers<void>();
  const keyboard: { current: Keyboard | undefined } = { current: undefined };
  const saying = sayLater(() => {
    const typing = keyboard.current?.typing() ?? 'keys';
    voice.speak(screenOf(partsOf(node), typing));
  });
  const node = hostNode('screen', {});
  const terminal: Terminal = {
    isLinear: true,
    useKeyboard: (given) =>
      useLayoutEffect(() => {
        keyboard.current = given;
      }),
    useExit: () => end.resolve,
    useClipboard: () => undefined,
    useWritten: () => saying.whenSaid,
  };

  line.say(LINEAR_WORDS[lang].welcome, lang);
  const stopReading = readFrom(input, { voice, keyboard: () => keyboard.current, ...saying, onPassed: saying.later });
  const close = renderLinear(
    <TerminalProvider value={terminal}>{app}</TerminalProvider>,
    { node, onCommit: saying.later },
    end.reject,
  );
  return {
    waitUntilExit: () => end.promise,
    unmount: () => {
      stopReading();
      close();
      line.end();
      end.resolve();
    },
  };
}

type Saying = {
  readonly later: () => void;
  readonly whenSaid: () => Promise<void>;
};

/** Says once what several changes together have made of the screen. */
function sayLater(say: () => void): Saying {
  let waiting: PromiseWithResolvers<void> | undefined;
  return {
    whenSaid: () => waiting?.promise ?? Promise.resolve(),
    later: () => {
      if (waiting) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting = { promise, resolve, reject };
      setImmediate(() => {
        waiting = undefined;
        say();
        resolve();
      });
    },
  };
}

type Heard = Pick<Saying, 'whenSaid'> & {
  readonly voice: Voice;
  readonly keyboard: () => Keyboard | undefined;
  readonly onPassed: () => void;
};

/**
 * Reads what is typed, one chunk after the other, a turn later: by then the screen knows that what was said
 * before the key is on the terminal. No key is echoed by the terminal itself.
 */
function readFrom(input: LinearInput, heard: Heard): () => void {
  let burst = 0;
  const nextBurst = () => {
    burst += 1;
    return burst;
  };
  const take = readPresses({ ...heard, nextBurst });
  let reading: Promise<void> = Promise.resolve();
  const onData = (sent: unknown) => {
    const presses = pressesIn(String(sent), nextBurst());
    reading = reading.then(turn).then(() => take(presses));
  };
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.on('data', onData);
  return () => {
    input.off('data', onData);
    input.pause();
    input.setRawMode(false);
  };
}
