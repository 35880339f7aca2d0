import type { MarkId } from '#core/model/ids.ts';
import { first, newId } from '#test/database/places.ts';

/** A vote at the first round by someone who was not inside at the close: what all three kinds of vote begin with. */
export function newVote() {
  return { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
}
