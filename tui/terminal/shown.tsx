import { createContext, use } from 'react';

/** Whether this screen is what is drawn, not kept behind help or a window too small for it. */
const ShownContext = createContext(true);
export const ShownProvider = ShownContext;

export function useIsShown(): boolean {
  return use(ShownContext);
}
