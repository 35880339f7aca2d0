import type { Capacity, Place } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { Elector } from '#core/elector.ts';
import type { HomeVisit } from '#core/home-visit.ts';
import type { Link } from '#core/link.ts';
import type { Refusal } from '#core/refusal.ts';
import { mayHaveSigned } from '#core/rules/authority.ts';
import { mayBeNamed } from '#core/rules/guardianship.ts';
import { hasPapers } from '#core/rules/home-visit.ts';
import { versionOn } from '#core/versions.ts';

/** What a paper form says of its own making, and whom it concerns. */
export type PaperForm = {
  readonly mandant: Pick<Elector, 'isProtected'>;
  /** what the mandant declares of whom he names. */
  readonly link: Link;
  readonly capacity: Capacity;
  readonly place: Place;
  readonly homeVisit: HomeVisit | undefined;
  readonly writtenOn: Day;
};

/** what breaks a rule in the form itself: it exists, and is rejected. */
export function breachesOf(form: PaperForm): readonly Refusal[] {
  const { mandant, link, capacity, place, homeVisit, writtenOn } = form;
  const named = mayBeNamed(mandant, link);
  const signed = mayHaveSigned({ capacity, place, atHome: homeVisit !== undefined });
  const papers = hasPapers(homeVisit, versionOn(writtenOn).inability);
  return [named, signed, papers].flatMap((its): readonly Refusal[] => (its.ok ? [] : its.reasons));
}
