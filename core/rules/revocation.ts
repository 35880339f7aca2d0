import type { Day } from '#core/day.ts';
import type { Elector } from '#core/elector.ts';
import { isLiving, type Living, type Procuration } from '#core/procuration.ts';
import type { RefusalOf } from '#core/refusal.ts';
import { withoutPaper } from '#core/rules/new-caledonia.ts';
import { type Refused, refused, type Verdict, verdict } from '#core/verdict.ts';
import { versionOn } from '#core/versions.ts';

/** Code électoral, art. L75: all that is active or in control ends, never one of several; or there is nothing to end. */
export function endedByRevocation(
  given: readonly Procuration[],
): { readonly ok: true; readonly ended: readonly Living[] } | Refused<RefusalOf<'nothing-to-revoke'>> {
  const ended = given.filter(isLiving);
  return ended.length > 0 ? { ok: true, ended } : refused({ code: 'nothing-to-revoke' });
}

/** section 13: whether a revocation may do without the paper form; `people` are the mandant and whom he named. */
export function mayRevokeWithoutPaper(people: readonly Elector[], on: Day): Verdict<RefusalOf<'paper-only'>> {
  if (!versionOn(on).onlineRevocation) return verdict([{ code: 'paper-only', capacity: undefined }]);
  return withoutPaper(people, on);
}
