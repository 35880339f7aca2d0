import type { HomePaper, HomeVisit, Inability } from '#core/model/declaration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/**
 * Code électoral, art. R72-1, R73: a home visit needs a written request and proof of the inability,
 * both noted on the act.
 */
export function hasPapers(visit: HomeVisit | undefined, inability: Inability): Verdict<RefusalOf<'statement-missing'>> {
  const missing: HomePaper[] = [];
  if (visit && !visit.request) missing.push('request');
  if (visit && !visit.statement) missing.push(inability);
  return verdict(missing.length > 0 ? [{ code: 'statement-missing', missing }] : []);
}
