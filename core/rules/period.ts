import { addYears, type Day } from '#core/day.ts';
import type { List } from '#core/elector.ts';
import type { RefusalOf } from '#core/refusal.ts';
import { type Verdict, verdict } from '#core/verdict.ts';
import { versionOn } from '#core/versions.ts';

/** Code électoral, art. R74: the longest last day of a period that starts on `from`. */
export function longestEnd(from: Day, mandantList: List): Day {
  return addYears(from, versionOn(from).longest[mandantList]);
}

export function withinLongest(
  period: { from: Day; until: Day },
  mandantList: List,
): Verdict<RefusalOf<'period-too-long'>> {
  const longest = longestEnd(period.from, mandantList);
  const years = versionOn(period.from).longest[mandantList];
  return verdict(period.until > longest ? [{ code: 'period-too-long', longest, years }] : []);
}
