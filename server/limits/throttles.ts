import type { Throttle } from '#core/law/access/throttle.ts';
import type { Subject } from '#drizzle/queries/attempts.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is counted in the database, by all servers together, and what each server counts for itself. */
export type Counted = Subject['kind'] | 'server' | 'same-password';

/** A limit and its reason, as docs/limits.md tells both. */
type Limit = Throttle & { readonly of: string; readonly because: string };

/** A stranger: who tries an account from where it was not opened of late. */
export const THROTTLES: { readonly [kind in Counted]: Limit } = {
  pair: {
    ...{ from: 1, firstWait: 1, forgets: HOUR, most: 12 },
    of: 'wrong passwords of one account from one place',
    because: 'Who guesses waits for himself; a right password there ends the wait.',
  },
  password: {
    ...{ from: 1, firstWait: 1, forgets: HOUR, most: 12 },
    of: 'wrong passwords of one account from strangers',
    because: 'However many places guess, the account is guessed at as slowly as from one; who is known passes.',
  },
  newcomer: {
    ...{ from: 50, firstWait: 10, forgets: 30 * MINUTE, most: 55 },
    of: 'first tries of one account from networks that have not missed it',
    because: 'The owner gets in from a new place at once, whoever guesses meanwhile; fifty networks may try so.',
  },
  source: {
    ...{ from: 20, firstWait: 1, forgets: MINUTE, most: 80 },
    of: 'wrong passwords from one address, or one /64 of IPv6',
    because: 'It may be a whole prefecture: twenty mistakes at once, and one a minute for ever, slow nobody there.',
  },
  'network-56': {
    ...{ from: 40, firstWait: 1, forgets: MINUTE / 2, most: 100 },
    of: 'wrong passwords from one /56 of IPv6',
    because: 'A household or an office is given one: its 256 sources are one guesser.',
  },
  'network-48': {
    ...{ from: 80, firstWait: 1, forgets: MINUTE / 4, most: 140 },
    of: 'wrong passwords from one /48 of IPv6',
    because: 'A site is given one: its 65,536 sources are one guesser.',
  },
  'network-24': {
    ...{ from: 80, firstWait: 1, forgets: MINUTE / 4, most: 140 },
    of: 'wrong passwords from one /24 of IPv4',
    because: 'A provider lends its addresses in turn: 256 neighbours are one guesser.',
  },
  server: {
    ...{ from: 300, firstWait: 1, forgets: 1, most: 303 },
    of: 'wrong passwords of strangers at one server, whoever they are',
    because: 'More than one a second without end is no morning of mistakes: strangers are then judged one a second.',
  },
  'same-password': {
    ...{ from: 10, firstWait: 10, forgets: 10 * MINUTE, most: 16 },
    of: 'wrong tries of one password by strangers at one server, whatever the names',
    because: 'One password tried on many names finds the weakest account of all.',
  },
  reference: {
    ...{ from: 30, firstWait: 10, forgets: 20, most: 60 },
    of: 'look-ups of one account that find no request or nobody',
    because: 'Thirty valid check signs and no request found in ten minutes is guessing, not mistyping.',
  },
  outside: {
    ...{ from: 41, firstWait: 10, forgets: MINUTE / 4, most: 44 },
    of: 'people whom one account of a station finds outside its own list',
    because: 'A queue of forty who came to the wrong station is told at once; the national roll would take decades.',
  },
};
