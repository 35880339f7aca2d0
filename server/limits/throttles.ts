import type { Throttle } from '#core/law/access/throttle.ts';
import type { Subject } from '#drizzle/queries/attempts.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const THROTTLES: { readonly [kind in Subject['kind']]: Throttle } = {
  /** One account's: 1 s from the first wrong password; a right password resets the count. */
  password: { from: 1, firstWait: 1, forgets: HOUR, most: 12 },
  /**
   * One address may be a whole prefecture's: twenty mistakes at once, and one a minute for ever, slow nobody
   * there. A right password does not reset this count: an attacker who has an account would reset it so.
   */
  source: { from: 20, firstWait: 1, forgets: MINUTE, most: 80 },
  /**
   * A caller with thirty valid check signs and no request found in ten minutes is guessing, not mistyping.
   */
  reference: { from: 30, firstWait: 10, forgets: 20, most: 60 },
};
