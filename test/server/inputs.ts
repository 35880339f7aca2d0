import type { MarkId } from '#core/model/ids.ts';
import { first, newId } from '#test/database/places.ts';

/** A vote at the first round, not from inside at the close: what each kind of vote begins with. */
export function newVote() {
  return { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
}
