import { createContext, use } from 'react';
import type { Unfinished } from '#tui/terminal/keyboard.tsx';

/** What quitting would lose, once it was asked for: a second press quits. */
const QuittingContext = createContext<Unfinished | undefined>(undefined);
export const QuittingProvider = QuittingContext;

export function useQuitting(): Unfinished | undefined {
  return use(QuittingContext);
}
