import type { Body, Entry } from '#drizzle/queries/audit.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { digest } from '#server/records/digest.ts';

/** What a purge's entry says of the bodies that it erased, so that none is erased beside it. */
export function erasureDigest(erased: readonly BodyOf[]): string {
  return digest('erased', ...erased.map(({ chain, seq }) => `${chain} ${seq}`).sort());
}

/** What each purge said that it erased, by its id. */
export type Said = Map<string, string>;
/** The entries found without their bodies, by the purge that is said to have erased them. */
export type Erased = Map<string, BodyOf[]>;

/** Remembers what a purge's entry says that it erased; called for entries whose own body is unaltered. */
export function readSaid(said: Said, { act }: Entry, body: Body | null): void {
  if (act !== 'retention.purge' || body === null) return;
  const { about }: { readonly about?: { readonly purge?: string; readonly erased?: string } } = JSON.parse(body.body);
  if (about?.purge && about.erased) said.set(about.purge, about.erased);
}

/** The erased bodies that no purge's entry accounts for. */
export function unanswered(said: Said, erased: Erased): readonly BodyOf[] {
  return [...erased].flatMap(([purge, bodies]) => (said.get(purge) === erasureDigest(bodies) ? [] : bodies));
}
