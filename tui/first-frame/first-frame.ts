import { EXIT } from '#core/model/exit-code.ts';
import { keepFrame, type Place, readFrame, type Size, type Slot, slotOf } from '#tui/first-frame/kept-frame.ts';
import { langOf } from '#tui/program/lang.ts';
import { type Opening, openingIn } from '#tui/program/opening.ts';

/** A start of the screens: the frame that is shown meanwhile, if there is one, and what is typed. */
type Start = {
  readonly slot: Slot;
  readonly size: Size;
  readonly frame: string | undefined;
  readonly keys: Buffer[];
  readonly stopListening: () => void;
};

const CTRL_C = 0x03;
/** The exit codes of signals: 128 and the number of the signal. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const;
const OWN_SCREEN = { on: '\x1b[?1049h', off: '\x1b[?1049l' } as const;
const PASTES = { on: '\x1b[?2004h', off: '\x1b[?2004l' } as const;
const SHOW_CURSOR = '\x1b[?25h';
const HOME = '\x1b[H';
const CLEAR = '\x1b[J';

let start: Start | undefined;

/**
 * Shows the first form, as the screens drew it in such a window at an earlier start, before anything that
 * draws them is loaded; keeps what is typed meanwhile. Does nothing for other words than those that open the
 * screens on a server.
 */
export function beginScreens(typed: readonly string[], place: Place): void {
  const opening = openingIn(typed);
  const { stdin, stdout } = process;
  if (opening?.command !== 'tui' || !stdin.isTTY || !stdout.isTTY || hasNoFrame(opening, place)) return;

  // Raw mode comes first: no key is echoed, and none of a password.
  stdin.setRawMode(true);
  const size = stdout.getWindowSize();
  const isLarge = opening.isLarge || place.environment['PROCURATION_SCREEN'] === 'large';
  const slot = slotOf({ lang: langOf(typed, place.environment), isLarge, size }, place);
  const frame = readFrame(slot);
  start = { slot, size, frame, ...listen() };
  stdout.write(frame === undefined ? PASTES.on : `${OWN_SCREEN.on}${HOME}${frame}${PASTES.on}`);
}

/** The linear mode has no frame, and no screen opens on a terminal that can only scroll. */
function hasNoFrame({ isLinear }: Opening, { environment }: Place): boolean {
  const { PROCURATION_SCREEN: screen, INK_SCREEN_READER: reader, TERM: term } = environment;
  return isLinear || screen === 'linear' || reader === 'true' || term === 'dumb';
}

/**
 * Keeps what is typed; Ctrl+C and signals end the program at once. Reads as Ink does, by `readable`: a stream
 * that was paused after `data` would give Ink nothing.
 */
function listen(): Pick<Start, 'keys' | 'stopListening'> {
  const keys: Buffer[] = [];
  const keep = () => {
    for (let typed = process.stdin.read(); typed !== null; typed = process.stdin.read()) {
      keys.push(typed);
      if (typed.includes(CTRL_C)) end(EXIT.done);
    }
  };
  const signals = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => end(code)] as const);

  process.stdin.on('readable', keep);
  process.on('exit', giveBackTerminal);
  for (const [signal, stop] of signals) process.on(signal, stop);
  const stopListening = () => {
    process.stdin.off('readable', keep);
    process.off('exit', giveBackTerminal);
    for (const [signal, stop] of signals) process.off(signal, stop);
  };
  return { keys, stopListening };
}

function end(code: number): never {
  giveBackTerminal();
  process.exit(code);
}

/** Where the screens do not open: the terminal is as it was, and what was typed for them reaches nobody. */
export function giveBackTerminal(): void {
  if (start === undefined) return;
  const { frame, stopListening } = start;
  start = undefined;
  stopListening();
  process.stdout.write(frame === undefined ? PASTES.off : `${PASTES.off}${OWN_SCREEN.off}${SHOW_CURSOR}`);
  process.stdin.setRawMode(false).unref();
}

/**
 * Hands the terminal to the screens: `open` draws its first frame over the one that is shown, and reads the
 * keys that were kept. The frame is kept for the next start; nothing that was typed or answered is in it,
 * because `open` has read nothing yet.
 */
export function openScreens<Screen>(open: () => Screen): Screen {
  if (start === undefined) return open();
  const { slot, size, frame: before, keys, stopListening } = start;
  stopListening();
  if (keys.length > 0) process.stdin.unshift(Buffer.concat(keys));

  const isSameSize = process.stdout.getWindowSize().every((length, side) => length === size[side]);
  const { screen, written } = drawnBy(open, isSameSize ? HOME : HOME + CLEAR);
  start = undefined;
  const frame = written.replace(OWN_SCREEN.on, '');
  if (isSameSize && frame !== before) void keepFrame(slot, frame);
  return screen;
}

/** All that `open` writes, after `prefix`, goes out as one write: no half of a frame is seen. */
function drawnBy<Screen>(open: () => Screen, prefix: string): { readonly screen: Screen; readonly written: string } {
  const { stdout } = process;
  const { write } = stdout;
  let written = '';
  stdout.cork();
  stdout.write(prefix);
  stdout.write = (text: string | Uint8Array, ...rest: never[]) => {
    written += text;
    return write.call(stdout, text, ...rest);
  };
  try {
    return { screen: open(), written };
  } finally {
    stdout.write = write;
    stdout.uncork();
  }
}
