import { useApp } from 'ink';
import { createContext, use } from 'react';
import { type Copy, useInkClipboard } from '#tui/terminal/clipboard.ts';
import { type Keyboard, useInkKeyboard } from '#tui/terminal/keyboard.tsx';

/** What shows the screens and reads the keys: Ink, or the linear mode. */
export type Terminal = {
  /** Everything is one sentence after another, for a screen reader or a braille display. */
  readonly isLinear: boolean;
  readonly useKeyboard: (keyboard: Keyboard) => void;
  /** Answers what ends the screens. */
  readonly useExit: () => () => void;
  /** Undefined where nothing but text is written. */
  readonly useClipboard: () => Copy | undefined;
  /** Answers what waits until all that is shown is on the terminal. */
  readonly useWritten: () => () => Promise<void>;
};

const TerminalContext = createContext<Terminal>({
  isLinear: false,
  useKeyboard: useInkKeyboard,
  useExit: () => useApp().exit,
  useClipboard: useInkClipboard,
  useWritten: () => useApp().waitUntilRenderFlush,
});
export const TerminalProvider = TerminalContext;

export function useTerminal(): Terminal {
  return use(TerminalContext);
}

export function useIsLinear(): boolean {
  return useTerminal().isLinear;
}
