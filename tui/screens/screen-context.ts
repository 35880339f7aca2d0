import type { Instant } from '#core/calendar/instant.ts';
import type { Account, Client } from '#tui/answers.ts';

/** Where someone sits down to work: who, the way to the server, the time there, and the way out. */
export type ScreenContext = {
  readonly account: Account;
  readonly client: Client;
  readonly now: () => Instant;
  readonly onSignedOut: () => void;
};
