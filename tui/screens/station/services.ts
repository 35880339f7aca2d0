import type { Instant } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Client, Closing, Minutes } from '#tui/answers.ts';
import type { Keyring } from '#tui/terminal/keyring.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** What the calls of the steps are made with. */
export type Services = {
  readonly client: Client;
  readonly round: RoundId;
  readonly keyring: Keyring;
  readonly now: () => Instant;
  readonly printer: Printer;
};

/** Prints the list, minutes and sheets as they stand at the moment of the call. */
export type Printer = {
  /** Every elector, or the mandants alone. */
  readonly list: (isWhole: boolean) => Promise<Printed>;
  readonly minutes: (entries: Minutes) => Promise<Printed>;
  /** The sheet of the opening, to sign, then the whole list. */
  readonly opening: (report: Closing) => Promise<Printed>;
  readonly closing: (report: Closing) => Promise<Printed>;
};
