/**
 * Callers whose poll was just answered. The next poll of such a caller starts without a session query,
 * because the session is checked again before anything is answered.
 */
export type RecentCallers<Remembered> = {
  readonly remember: (caller: Remembered) => void;
  /** The caller of a token's hash, if remembered lately; forgotten by it. */
  readonly take: (tokenHash: string) => Remembered | undefined;
};

/** Milliseconds within which an answered terminal polls again. */
const REMEMBERED_FOR = 2_000;

export function makeRecentCallers<Remembered extends { readonly tokenHash: string }>(): RecentCallers<Remembered> {
  const byTokenHash = new Map<string, { readonly caller: Remembered; readonly until: number }>();

  function remember(caller: Remembered): void {
    const now = performance.now();
    for (const [hash, { until }] of byTokenHash) {
      if (until > now) break;
      byTokenHash.delete(hash);
    }
    byTokenHash.delete(caller.tokenHash);
    byTokenHash.set(caller.tokenHash, { caller, until: now + REMEMBERED_FOR });
  }

  function take(tokenHash: string): Remembered | undefined {
    const recent = byTokenHash.get(tokenHash);
    byTokenHash.delete(tokenHash);
    return recent && recent.until > performance.now() ? recent.caller : undefined;
  }
  return { remember, take };
}
