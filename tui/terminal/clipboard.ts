import { useStdout } from 'ink';

/** Puts a text on the clipboard of the terminal, which may not allow it and never answers. */
export type Copy = (text: string) => void;

/** By OSC 52: through SSH too, and without a program of the machine. */
export function useInkClipboard(): Copy {
  const { stdout } = useStdout();
  return (text) => void stdout.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
}
