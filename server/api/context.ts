import type { Logger } from 'pino';
import type { Clock, Instant } from '#core/calendar/instant.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import type { Actor } from '#drizzle/connection/transaction.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import type { RecentCallers } from '#server/change-feed/recent-callers.ts';
import type { ChangeFeed } from '#server/change-feed/waiters.ts';
import type { ClockWatch } from '#server/clocks/clocks.ts';
import type { KeyedLimit } from '#server/concurrency/keyed-limit.ts';
import type { KeyedQueue } from '#server/concurrency/keyed-queue.ts';

/**
 * What all calls of one server share. `clock` dates acts and decides the law; `machineClock` ages sessions
 * and limits.
 */
export type ServerContext = {
  readonly database: Database;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly log: Logger;
  readonly version: string;
  /** By the machine's clock. */
  readonly startedAt: Instant;
  /** The server is reached from this machine only: the demonstration's accounts work. */
  readonly isLoopback: boolean;
  readonly access: AccessLog;
  readonly changeFeed: ChangeFeed;
  /** How far this machine's clock is from the database's. */
  readonly clockWatch: ClockWatch;
  readonly recentCallers: RecentCallers<Caller>;
  /** Makes tries of one account from one place wait for each other. */
  readonly passwordQueue: KeyedQueue;
  /** Keeps connections for other communes while the rows of one are held. */
  readonly communeLimit: KeyedLimit;
  readonly passwordMisses: PasswordMisses;
  readonly callShares: CallShares;
  readonly closing: AbortSignal;
  /** A whole number below a limit, for references: random, but in the demonstration. */
  readonly drawSign: (limit: number) => number;
};

/** Wrong passwords of strangers, as one server counts them in its memory. */
export type PasswordMisses = {
  /** Seconds before a stranger's try of this password is judged; 0 when it may be now. */
  readonly secondsLeft: (password: string, now: Instant) => number;
  readonly count: (password: string, now: Instant) => void;
};

/**
 * How long the calls of a procedure keep the server at work: `long` ones read a list or more; `waiting` ones
 * do nothing until something changes.
 */
export type CallLength = 'short' | 'long' | 'waiting';

/** Runs a call in its turn, so that none holds up those of others; `gone`: its client hung up. */
export type CallShares = <Result>(
  call: {
    readonly account: { readonly id: AccountId };
    readonly length: CallLength;
    readonly gone: AbortSignal | undefined;
  },
  run: () => Promise<Result>,
) => Promise<Result>;

/** Logs whose data a caller looked at. */
export type AccessLog = {
  /** Resolves once the reading is logged. A procedure need not wait: its call is answered behind it. */
  readonly read: (reader: Reader, what: string, subject: string) => Promise<void>;
  /** Waits for what is being logged; called before the database closes. */
  readonly flush: () => Promise<void>;
};
export type Reader = { readonly account: { readonly id: AccountId }; readonly tokenHash: string };

/**
 * The account behind a token, the authority that an officer signs with, and the scope of row-level security.
 */
export type Caller = {
  readonly account: AccountRow;
  readonly habilitation: Habilitation | undefined;
  readonly actor: Actor;
  readonly tokenHash: string;
  readonly expiresAt: Instant;
};

/**
 * `isRemembered`: the caller's session was looked up lately, and is checked again before anything is
 * answered.
 */
export type CallContext = ServerContext & { readonly caller: Caller; readonly isRemembered?: boolean };
/** A call that tries a password; `source` is where it comes from (`sourceOf`). */
export type TryingContext = CallContext & { readonly source: string };
