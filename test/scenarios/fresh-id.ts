import { fromEpoch } from '#core/instant.ts';
import { uuid } from '#server/uuid.ts';

/** An id as the programs make theirs, by the machine's clock. */
export function freshId<Id extends string>(): Id {
  return uuid<Id>(() => fromEpoch(Date.now()));
}
