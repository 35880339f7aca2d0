import type { Day } from '#core/calendar/day.ts';
import type { Permission } from '#core/law/access/permissions.ts';

/**
 * the presiding officer admits the bearer of a court decision, whether some list names the bearer or
 * none does.
 */
export function permissionToMark({ courtDecision }: { readonly courtDecision?: Day | undefined }): Permission {
  return courtDecision === undefined ? 'station.mark' : 'station.courtDecision';
}
