import type { Client } from '#tui/answers.ts';
import type { Keyring } from '#tui/terminal/keyring.ts';

/** What the calls of the steps are made with. */
export type Services = {
  readonly client: Client;
  /** One key an act, kept until there is an answer. */
  readonly keyring: Keyring;
};
