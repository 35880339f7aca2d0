/** Who was told something just now. His next call that waits begins without a look at his session, for there is one before he is told more. */
export type Returning<Who> = {
  readonly remember: (who: Who) => void;
  /** By the hash of his token, if he comes soon; once. */
  readonly take: (tokenHash: string) => Who | undefined;
};

/** Milliseconds in which a terminal that was answered asks again. */
const SOON = 2_000;

export function makeReturning<Who extends { readonly tokenHash: string }>(): Returning<Who> {
  const known = new Map<string, { readonly who: Who; readonly until: number }>();

  function remember(who: Who): void {
    const now = performance.now();
    for (const [hash, { until }] of known) {
      if (until > now) break;
      known.delete(hash);
    }
    known.delete(who.tokenHash);
    known.set(who.tokenHash, { who, until: now + SOON });
  }
  function take(tokenHash: string): Who | undefined {
    const its = known.get(tokenHash);
    known.delete(tokenHash);
    return its && its.until > performance.now() ? its.who : undefined;
  }
  return { remember, take };
}
