import { isLiving, type Living, type Procuration } from '#core/procuration.ts';
import type { RefusalOf } from '#core/refusal.ts';
import { type Refused, refused } from '#core/verdict.ts';

/** Code électoral, art. L75: all that is active or in control ends, never one of several; or there is nothing to end. */
export function endedByRevocation(
  given: readonly Procuration[],
): { readonly ok: true; readonly ended: readonly Living[] } | Refused<RefusalOf<'nothing-to-revoke'>> {
  const ended = given.filter(isLiving);
  return ended.length > 0 ? { ok: true, ended } : refused({ code: 'nothing-to-revoke' });
}
