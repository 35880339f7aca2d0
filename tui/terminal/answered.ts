import { createContext, use } from 'react';

/** Tells whether the server answered the last call of the screens. */
export type TellAnswered = (isAnswered: boolean) => void;

const AnsweredContext = createContext<TellAnswered>(() => undefined);
export const AnsweredProvider = AnsweredContext;

export function useTellAnswered(): TellAnswered {
  return use(AnsweredContext);
}
