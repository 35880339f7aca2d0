import { createContext, use } from 'react';
import type { Unfinished } from '#tui/terminal/keyboard.tsx';

/** What the frame says until the next key: what quitting would lose, or what went to the clipboard. */
export type Remark =
  | { readonly kind: 'quit-again'; readonly lost: Unfinished }
  | { readonly kind: 'copied'; readonly text: string };

const RemarkContext = createContext<Remark | undefined>(undefined);
export const RemarkProvider = RemarkContext;

export function useRemark(): Remark | undefined {
  return use(RemarkContext);
}
