import { useInput, usePaste, useStdin } from 'ink';
import { createContext, type RefObject, use, useEffect, useLayoutEffect, useRef } from 'react';
import { functionKeysIn, type KeyName, type Press, pressesOf } from '#tui/terminal/press.ts';

/**
 * What a sign is to the screen: one of its `keys`, text in a field of `names` (`?` still helps), or `any`
 * text.
 */
export type Typing = 'keys' | 'names' | 'any';
/** What is lost with the screens: text that was sent nowhere, or the answer to an act on its way. */
export type Unfinished = 'text' | 'act';
export type Listener = {
  readonly onPress: (press: Press) => void;
  readonly typing: () => Typing;
  /** Called when the frame around the screen took a press. */
  readonly onTaken?: () => void;
  readonly unfinished?: () => Unfinished | undefined;
  /** The reference or the number on the screen that may be copied; never what names a person. */
  readonly copies?: () => string | undefined;
};

const ListenerContext = createContext<RefObject<Listener | undefined>>({ current: undefined });
export const ListenerProvider = ListenerContext;

/** Who takes every press, and what signs mean at this moment. */
export type Keyboard = Pick<Listener, 'onPress' | 'typing'>;

/** The one place where Ink’s input comes in: every key, burst and paste, one press at a time. */
export function useInkKeyboard({ onPress }: Keyboard): void {
  const { stdin } = useStdin();
  const burst = useRef(0);
  const functionKeys = useRef<readonly KeyName[]>([]);

  useInput((input, key) => {
    const presses = pressesOf(input, key, burst.current);
    const [name, ...rest] = functionKeys.current;
    if (presses.length === 0 && input === '' && name) {
      functionKeys.current = rest;
      onPress({ burst: burst.current, kind: 'key', name });
    }
    for (const press of presses) onPress(press);
  });
  usePaste((text) => onPress({ burst: burst.current, kind: 'paste', text }));

  useEffect(() => {
    const onData = (sent: unknown) => {
      burst.current += 1;
      functionKeys.current = functionKeysIn(String(sent));
    };
    stdin.on('data', onData);
    return () => {
      stdin.off('data', onData);
    };
  }, [stdin]);
}

/** Gives what is pressed to this screen while it is mounted, unless the frame around it takes it first. */
export function useKeys(listener: Listener): void {
  const current = use(ListenerContext);
  useLayoutEffect(() => {
    current.current = listener;
    return () => {
      if (current.current === listener) current.current = undefined;
    };
  }, [current, listener]);
}
