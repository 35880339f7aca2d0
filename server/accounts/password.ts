import { argon2id, hash, verify } from 'argon2';
import { TryAgain } from '#server/api/errors.ts';

/** A new password is at least this long. */
export const SHORTEST = 12;

/** 64 MiB, three passes, one lane (argon2id). */
const COST = { type: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** How many hashes run at once: more would stall every other thread-pool user. */
const AT_ONCE = 2;
/** How many wait at most: as many strangers as are judged while a terminal has patience for its answer. */
const MOST_WAITING = { known: 200, strangers: 60 };

/** `known`: from where the account was opened of late. */
type HashQueue = keyof typeof MOST_WAITING;

let running = 0;
const waiting: { readonly [queue in HashQueue]: (() => void)[] } = { known: [], strangers: [] };

export function hashPassword(password: string): Promise<string> {
  return withHashSlot('known', () => hash(password, COST));
}

/**
 * Takes as long for an unknown account: without a `passwordHash`, the password is compared with a hash of no
 * account. The caller has a turn of the hashing.
 */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash()), password);
  return isRight && passwordHash !== undefined;
}

let nobodys: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobodys ??= hash('nobody has this password', COST);
  return nobodys;
}

/**
 * Has what hashes wait for its turn; a turn asked for inside a turn would never come. Who is known goes
 * before strangers, however many they are.
 */
export async function withHashSlot<Result>(queue: HashQueue, work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting[queue].length >= MOST_WAITING[queue]) throw new TryAgain();
    await new Promise<void>((resolve) => waiting[queue].push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.known.shift() ?? waiting.strangers.shift();
    if (next) next();
    else running -= 1;
  }
}
