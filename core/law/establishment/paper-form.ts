import type { Day } from '#core/calendar/day.ts';
import { mayNameMandataire } from '#core/law/entitlement/guardianship.ts';
import { hasPapers } from '#core/law/establishment/home-visit.ts';
import { mayHaveSigned } from '#core/law/establishment/powers.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { Capacity, FranceOrAbroad } from '#core/model/authority.ts';
import type { HomeVisit, Link } from '#core/model/declaration.ts';
import type { Elector } from '#core/model/elector.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { reasonsOf } from '#core/model/verdict.ts';

/** The making of a paper form, as the form tells it, and its mandant. */
export type PaperForm = {
  readonly mandant: Pick<Elector, 'isProtected'>;
  /** the mandant's declaration about the mandataire. */
  readonly link: Link;
  readonly capacity: Capacity;
  readonly place: FranceOrAbroad;
  readonly homeVisit: HomeVisit | undefined;
  readonly writtenOn: Day;
};

/**
 * the faults of the form itself, for which the procuration exists and is rejected.
 */
export function breachesOfForm(form: PaperForm): readonly Refusal[] {
  const { mandant, link, capacity, place, homeVisit, writtenOn } = form;
  const named = mayNameMandataire(mandant, link);
  const signed = mayHaveSigned({ capacity, place, atHome: homeVisit !== undefined });
  const papers = hasPapers(homeVisit, versionOn(writtenOn).inability);
  return [named, signed, papers].flatMap((answer) => reasonsOf<Refusal>(answer));
}
