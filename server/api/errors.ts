import type { Role } from '#core/law/access/permissions.ts';

/** The same key was sent with another input (409). */
export class OtherInput extends Error {
  override readonly name = 'OtherInput';
}

/** Rows stayed locked too long, or the database is away (503): the act may be sent again with its key. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

/** A name and password that do not match (401); says only when to try again. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';
  readonly seconds: number;

  constructor(seconds = 0) {
    super();
    this.seconds = seconds;
  }
}

/** What there was too much of: wrong tries, people looked up outside one's own list, or calls at once. */
export type Excess = 'misses' | 'look-ups' | 'calls';

/** Too much of something (429): nothing was done; the call may be sent again after so many seconds. */
export class TooOften extends Error {
  override readonly name = 'TooOften';
  readonly seconds: number;
  readonly excess: Excess;

  constructor(seconds: number, excess: Excess = 'misses') {
    super();
    this.seconds = seconds;
    this.excess = excess;
  }
}

/** The session ended while its call waited (401). */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** Input of the right shape that names something that does not exist (400). */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** The account's role does not do this (403); the roles that do, where they are known. */
export class OutOfRole extends Error {
  override readonly name = 'OutOfRole';
  readonly roles: readonly Role[];

  constructor(roles: readonly Role[] = []) {
    super();
    this.roles = roles;
  }
}

/** The rows that an act needs are not those it locked: it starts over. */
export class StartOver extends Error {
  override readonly name = 'StartOver';
}
