import type { Caller } from '#server/context.ts';

/** Who was told something just now. His next call that waits begins without a look at his session, for there is one before he is told more. */
export type Returning = {
  readonly remember: (caller: Caller) => void;
  /** By the hash of his token, if he comes soon; once. */
  readonly take: (tokenHash: string) => Caller | undefined;
};

/** Milliseconds in which a terminal that was answered asks again. */
const SOON = 2_000;

export function makeReturning(): Returning {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();

  function remember(caller: Caller): void {
    const now = performance.now();
    for (const [hash, { until }] of known) {
      if (until > now) break;
      known.delete(hash);
    }
    known.delete(caller.tokenHash);
    known.set(caller.tokenHash, { caller, until: now + SOON });
  }
  function take(tokenHash: string): Caller | undefined {
    const its = known.get(tokenHash);
    known.delete(tokenHash);
    return its && its.until > performance.now() ? its.caller : undefined;
  }
  return { remember, take };
}
