import type { Actor } from '#drizzle/connection/transaction.ts';

/** The server itself, when no account acts: signing in, loading, logging. */
export const SYSTEM: Actor = {
  role: 'system',
  account: undefined,
  elector: undefined,
  commune: undefined,
  station: undefined,
};
