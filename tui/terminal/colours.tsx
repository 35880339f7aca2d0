import { createContext, use } from 'react';

/** Whether colours may be drawn; nothing is told by a colour alone. */
const ColoursContext = createContext(true);
export const ColoursProvider = ColoursContext;

export function useHasColours(): boolean {
  return use(ColoursContext);
}
