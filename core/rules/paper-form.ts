import type { Capacity, Place } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { HomeVisit } from '#core/home-visit.ts';
import type { Refusal } from '#core/refusal.ts';
import { mayHaveSigned } from '#core/rules/authority.ts';
import { hasPapers } from '#core/rules/home-visit.ts';
import { versionOn } from '#core/versions.ts';

/** What a paper form says of its own making. */
export type PaperForm = {
  readonly capacity: Capacity;
  readonly place: Place;
  readonly homeVisit: HomeVisit | undefined;
  readonly writtenOn: Day;
};

/** what breaks a rule in the form itself: it exists, and is rejected. */
export function breachesOf(form: PaperForm): readonly Refusal[] {
  const { capacity, place, homeVisit, writtenOn } = form;
  const signed = mayHaveSigned(capacity, place);
  const papers = hasPapers(homeVisit, versionOn(writtenOn).inability);
  return [...(signed.ok ? [] : signed.reasons), ...(papers.ok ? [] : papers.reasons)];
}
