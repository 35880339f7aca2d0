import type { CommuneCode } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import type { Reference } from '#core/reference.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { findRequest, type Request } from '#drizzle/queries/requests.ts';

/** The request with a reference, its status by the local day of its commune. */
export function requestAt(tx: Tx, reference: Reference, at: Instant): Promise<Request | undefined> {
  return findRequest(tx, reference, async (commune: CommuneCode) => {
    const communes = await loadCommunes(tx, [commune]);
    return dayAt(at, communes.get(commune)?.zone ?? PARIS);
  });
}
