import { createContext, type RefObject, use, useLayoutEffect } from 'react';

/** Moves what is scrolled by some rows, down when they are more than 0. */
export type Scroller = (rows: number) => void;

const ScrollerContext = createContext<RefObject<Scroller | undefined>>({ current: undefined });
export const ScrollerProvider = ScrollerContext;

/** Gives the scrolling keys to this part of the screen while there is more of it than there is room. */
export function useScroller(scroller: Scroller | undefined): void {
  const current = use(ScrollerContext);
  useLayoutEffect(() => {
    if (scroller === undefined) return;
    current.current = scroller;
    return () => {
      if (current.current === scroller) current.current = undefined;
    };
  }, [current, scroller]);
}
