import type { RefObject } from 'react';
import type { Event } from '#tui/app-state.ts';
import type { Listener } from '#tui/terminal/keyboard.tsx';
import { useTerminal } from '#tui/terminal/terminal.tsx';

type Copying = { readonly mayCopy: () => boolean; readonly copy: () => void };

/** What the screen lets copy goes to the clipboard of the terminal, and the frame says what was sent. */
export function useCopying(listener: RefObject<Listener | undefined>, send: (event: Event) => void): Copying {
  const toClipboard = useTerminal().useClipboard();
  const copied = () => toClipboard && listener.current?.copies?.();
  return {
    mayCopy: () => copied() !== undefined,
    copy: () => {
      const text = copied();
      if (text === undefined) return;
      toClipboard?.(text);
      send({ kind: 'remarked', remark: { kind: 'copied', text } });
    },
  };
}
