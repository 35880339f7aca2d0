import type { Day } from '#core/calendar/day.ts';
import type { Permission } from '#core/law/access/permissions.ts';

/** a court decision is for the presiding officer to admit, whether some list names its bearer or none does. */
export function permissionToVote({ courtDecision }: { readonly courtDecision?: Day | undefined }): Permission {
  return courtDecision === undefined ? 'station.mark' : 'station.courtDecision';
}
