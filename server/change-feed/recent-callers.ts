/** Who was told something just now. His next call that waits begins without a look at his session, for there is one before he is told more. */
export type RecentCallers<Remembered> = {
  readonly remember: (caller: Remembered) => void;
  /** By the hash of his token, if he comes soon; once. */
  readonly take: (tokenHash: string) => Remembered | undefined;
};

/** Milliseconds in which a terminal that was answered asks again. */
const REMEMBERED_FOR = 2_000;

export function makeRecentCallers<Remembered extends { readonly tokenHash: string }>(): RecentCallers<Remembered> {
  const byTokenHash = new Map<string, { readonly who: Remembered; readonly until: number }>();

  function remember(caller: Remembered): void {
    const now = performance.now();
    for (const [hash, { until }] of byTokenHash) {
      if (until > now) break;
      byTokenHash.delete(hash);
    }
    byTokenHash.delete(caller.tokenHash);
    byTokenHash.set(caller.tokenHash, { who: caller, until: now + REMEMBERED_FOR });
  }
  function take(tokenHash: string): Remembered | undefined {
    const recent = byTokenHash.get(tokenHash);
    byTokenHash.delete(tokenHash);
    return recent && recent.until > performance.now() ? recent.who : undefined;
  }
  return { remember, take };
}
