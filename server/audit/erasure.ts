import type { Tx } from '#drizzle/connection/database.ts';
import type { Body, Entry } from '#drizzle/queries/audit.ts';
import { bodiesErasedBy, erasedByPurges } from '#drizzle/queries/audit-reading.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { digest } from '#server/records/digest.ts';

/** What a purge's entry says of the bodies that it erased, so that none is erased beside it. */
export function erasureDigest(erased: readonly BodyOf[]): string {
  return digest('erased', ...erased.map(({ chain, seq }) => `${chain} ${seq}`).sort());
}

/** What each purge said that it erased, by its id. */
export type Said = Map<string, string>;

/** Remembers what a purge's entry says that it erased; called for entries whose own body is unaltered. */
export function readSaid(said: Said, { act }: Entry, body: Body | null): void {
  if (act !== 'retention.purge' || body === null) return;
  const { about }: { readonly about?: { readonly purge?: string; readonly erased?: string } } = JSON.parse(body.body);
  if (about?.purge && about.erased) said.set(about.purge, about.erased);
}

/** The erased bodies that no purge's entry accounts for, so many at most. */
export async function erasedUnsaid(tx: Tx, said: Said, most: number): Promise<readonly BodyOf[]> {
  const unsaid: BodyOf[] = [];
  for (const { purge, digest: erased } of await erasedByPurges(tx)) {
    if (said.get(purge) !== erased && unsaid.length < most) unsaid.push(...(await bodiesErasedBy(tx, purge, most)));
  }
  return unsaid;
}
