import { argon2id, hash, verify } from 'argon2';
import { TryAgain } from '#server/api/errors.ts';

/** A new password is at least this long. */
export const SHORTEST = 12;

/** 64 MiB, three passes, one lane (argon2id). */
const COST = { type: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** How many hashes run at once, and how many wait: more would stall every other thread-pool user. */
const AT_ONCE = 2;
const WAITING = 200;

let running = 0;
const queue: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return withHashSlot(() => hash(password, COST));
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

/** Has what hashes wait for its turn; a turn asked for inside a turn would never come. */
export async function withHashSlot<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new TryAgain();
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}
