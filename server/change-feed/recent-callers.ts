/**
 * Callers whose session was looked up lately. A call that has its session checked again before anything is
 * answered starts without a session query: a poll before its answer, an act behind its key.
 */
export type RecentCallers<Remembered> = {
  readonly remember: (caller: Remembered) => void;
  /** The caller of a token's hash, if remembered lately. */
  readonly recall: (tokenHash: string) => Remembered | undefined;
  readonly forget: (tokenHash: string) => void;
};

/** Milliseconds: after them a look-up writes again that the session is in use. */
const REMEMBERED_FOR = 60_000;

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

  function recall(tokenHash: string): Remembered | undefined {
    const recent = byTokenHash.get(tokenHash);
    return recent && recent.until > performance.now() ? recent.caller : undefined;
  }
  return { remember, recall, forget: (tokenHash) => void byTokenHash.delete(tokenHash) };
}
