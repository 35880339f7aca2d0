import { createContext, use } from 'react';
import type { Lang } from '#core/model/lang.ts';

/** What every screen behind sign-in says of the server, and the hour of the place where the account acts. */
export type ServerState = {
  /** Given with the screens: before sign-in nothing of the calendar is loaded. */
  readonly hourIn: (lang: Lang) => string;
  readonly isClockOff: boolean;
  readonly isLost: boolean;
};

export const ServerStateContext = createContext<ServerState | undefined>(undefined);

/** Undefined before sign-in. */
export function useServerState(): ServerState | undefined {
  return use(ServerStateContext);
}
