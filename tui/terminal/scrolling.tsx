import { createContext, type RefObject, use, useLayoutEffect } from 'react';

/** Moves what is scrolled by some rows, down when they are more than 0. */
type Move = (rows: number) => void;

/** What there is more of than has room; by pages, and by lines where the arrows do nothing else. */
export type Scroller = { readonly move: Move; readonly byLine: boolean };

const ScrollerContext = createContext<RefObject<Scroller | undefined>>({ current: undefined });
export const ScrollerProvider = ScrollerContext;

/** Gives the scrolling keys to this part of the screen while there is more of it than there is room. */
export function useScroller(move: Move | undefined, byLine: boolean): void {
  const current = use(ScrollerContext);
  useLayoutEffect(() => {
    if (move === undefined) return;
    const scroller = { move, byLine };
    current.current = scroller;
    return () => {
      if (current.current === scroller) current.current = undefined;
    };
  }, [current, move, byLine]);
}
