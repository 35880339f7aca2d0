import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '#core/calendar/instant.ts';
import { afterMiss, type Misses, secondsLeft } from '#core/law/access/throttle.ts';
import type { PasswordMisses } from '#server/api/context.ts';
import { THROTTLES } from '#server/limits/throttles.ts';

/** Passwords kept in mind, the last that were tried: as many as a server judges while it forgets a miss. */
const MOST_KEPT = 5_000;

/** A password is kept as a digest under a key that dies with the process. */
export function makePasswordMisses(): PasswordMisses {
  const key = randomBytes(32);
  const byPassword = new Map<string, Misses>();
  let all: Misses | undefined;
  const digestOf = (password: string) => createHmac('sha256', key).update(password).digest('base64');

  function count(password: string, now: Instant): void {
    const none = { level: 0, at: now, until: null };
    all = afterMiss(THROTTLES.server, all ?? none, now);
    const digest = digestOf(password);
    const before = byPassword.get(digest) ?? none;
    byPassword.delete(digest);
    byPassword.set(digest, afterMiss(THROTTLES['same-password'], before, now));
    const [oldest] = byPassword.keys();
    if (byPassword.size > MOST_KEPT && oldest !== undefined) byPassword.delete(oldest);
  }

  return {
    secondsLeft: (password, now) => {
      const counted = [all, byPassword.get(digestOf(password))];
      return Math.max(...counted.map((misses) => (misses ? secondsLeft(misses, now) : 0)));
    },
    count,
  };
}
