import { HOME_PAPERS, type HomeVisit } from '#core/home-visit.ts';
import type { RefusalOf } from '#core/refusal.ts';
import { type Verdict, verdict } from '#core/verdict.ts';

/** Code électoral, art. R72-1, R73: a written request and a sworn statement of inability, both noted on the act. */
export function hasPapers(visit: HomeVisit | undefined): Verdict<RefusalOf<'statement-missing'>> {
  const missing = HOME_PAPERS.filter((paper) => visit && !visit[paper]);
  return verdict(missing.length > 0 ? [{ code: 'statement-missing', missing }] : []);
}
