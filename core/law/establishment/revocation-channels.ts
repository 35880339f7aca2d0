import type { Day } from '#core/calendar/day.ts';
import { mayDoWithoutPaper } from '#core/law/establishment/new-caledonia.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { Elector, List } from '#core/model/elector.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/**
 * section 13: whether a revocation may do without the paper form; `people` are the mandant and
 * the mandataire.
 */
export function mayRevokeWithoutPaper(people: readonly Elector[], on: Day): Verdict<RefusalOf<'paper-only'>> {
  if (!versionOn(on).onlineRevocation) return verdict([{ code: 'paper-only', cause: 'too-early' }]);
  return mayDoWithoutPaper(people, on, 'new-caledonia-revocation');
}

export type WayToRevoke = 'online-or-counter' | 'on-paper';

/**
 * how an act of a counter is revoked. The mandant's roll alone decides, since at a counter a
 * mandant of another roll names no mandataire of New Caledonia.
 */
export function wayToRevoke(mandantList: List, on: Day): WayToRevoke {
  return versionOn(on).onlineRevocation && mandantList !== 'new-caledonia' ? 'online-or-counter' : 'on-paper';
}
