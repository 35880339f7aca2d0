import type { Instant } from '#core/calendar/instant.ts';
import type { Account, Client } from '#tui/answers.ts';

/**
 * What a role's screen needs: the account, the client, the server's time, and what to call when the session
 * ends.
 */
export type ScreenContext = {
  readonly account: Account;
  readonly client: Client;
  readonly now: () => Instant;
  readonly onSignedOut: () => void;
};
