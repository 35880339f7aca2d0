import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { MarkKind, VoteMark } from '#core/model/vote-mark.ts';

export type MarkView = {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly at: Instant;
  readonly mandataire: ElectorId | undefined;
};
export type Marked = { readonly mark: MarkView };

export function markView(mark: VoteMark): MarkView {
  return { id: mark.id, kind: mark.kind, at: mark.at, mandataire: mark.kind === 'proxy' ? mark.mandataire : undefined };
}
