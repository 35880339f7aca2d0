import type { Client } from '#tui/answers.ts';
import type { Event } from '#tui/screens/officer/state.ts';
import type { Keyring } from '#tui/terminal/keyring.ts';

/** What each part of the counter needs to make its calls. */
export type Calls = {
  readonly client: Client;
  /** One key an act, kept until there is an answer. */
  readonly keyring: Keyring;
  readonly send: (event: Event) => void;
  readonly onSignedOut: () => void;
};
