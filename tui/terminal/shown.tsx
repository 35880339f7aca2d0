import { createContext, use } from 'react';

/** Whether this screen is drawn: not behind help, nor in a window too small for it. */
const ShownContext = createContext(true);
export const ShownProvider = ShownContext;

export function useIsShown(): boolean {
  return use(ShownContext);
}
