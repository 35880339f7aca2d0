import type { RefusalOf } from '#core/refusal.ts';
import { type Verdict, verdict } from '#core/verdict.ts';

/** what the mandant hands over when the authority comes to their home. */
export const HOME_PAPERS = ['request', 'statement'] as const;
export type HomePaper = (typeof HOME_PAPERS)[number];
export type HomeVisit = { readonly [paper in HomePaper]: boolean };

/** Code électoral, art. R72-1, R73: a written request and a sworn statement of inability, both noted on the act. */
export function hasPapers(visit: HomeVisit | undefined): Verdict<RefusalOf<'statement-missing'>> {
  const missing = HOME_PAPERS.filter((paper) => visit && !visit[paper]);
  return verdict(missing.length > 0 ? [{ code: 'statement-missing', missing }] : []);
}
