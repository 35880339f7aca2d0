import { createContext, use } from 'react';

/** Whether what matters most is drawn in large letters. */
const LargeTypeContext = createContext(false);
export const LargeTypeProvider = LargeTypeContext;

export function useIsLarge(): boolean {
  return use(LargeTypeContext);
}
