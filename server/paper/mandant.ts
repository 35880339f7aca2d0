import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { possibleDates } from '#core/law/validity/possible-dates.ts';
import type { Elector } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { BadInput } from '#server/api/errors.ts';
import { identify } from '#server/electors/identify.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';
import type { NamedMandant } from '#server/paper/signed-paper.ts';

type FoundMandant =
  | { readonly ok: true; readonly mandant: ElectorId }
  | Refused<RefusalOf<'mandant-not-elector' | 'mandant-ambiguous'>>;

export async function findMandant(tx: Tx, named: NamedMandant, writtenOn: Day): Promise<FoundMandant> {
  if ('id' in named) {
    if (!(await loadElectors(tx, [named.id])).has(named.id)) throw new BadInput('mandant');
    return { ok: true, mandant: named.id };
  }
  const [mandant, ...others] = await identify(tx, named, writtenOn);
  if (mandant === undefined) return refused({ code: 'mandant-not-elector', election: undefined });
  return others.length > 0 ? refused({ code: 'mandant-ambiguous' }) : { ok: true, mandant };
}

type OwnMandant =
  | { readonly ok: true; readonly mandant: ElectorRecord }
  | Refused<RefusalOf<'mandant-not-elector' | 'mandant-ambiguous' | 'out-of-scope'>>;

/** The mandant of a paper, if this town hall may record it. */
export async function ownMandant(
  tx: Tx,
  found: FoundMandant,
  { commune, now }: { readonly commune: CommuneCode; readonly now: Instant },
): Promise<OwnMandant> {
  if (!found.ok) return found;
  const mandant = mustBeFound(await loadElectors(tx, [found.mandant]), found.mandant);
  return isOfTownHall(commune, mandant, now) ? { ok: true, mandant } : refused({ code: 'out-of-scope' });
}

/** the town hall of the mandant's commune, or of the last one after a striking off. */
function isOfTownHall(commune: CommuneCode, mandant: Elector, at: Instant): boolean {
  return (communeOfElector(mandant, at) ?? mandant.registrations.at(-1)?.commune) === commune;
}

/** An elector that an act has found before. */
export function mustBeFound(people: ReadonlyMap<ElectorId, ElectorRecord>, id: ElectorId): ElectorRecord {
  const elector = people.get(id);
  if (elector === undefined) throw new Error('an elector that the database does not know');
  return elector;
}

type Dated = {
  readonly mandant: Elector;
  readonly validity?: Validity;
  readonly writtenOn: Day;
  readonly now: Instant;
};

/** R-62, section 12: a paper dated after the mandant's local day, or whose period ends before its date. */
export async function impossibleDates(
  tx: Tx,
  { mandant, validity, writtenOn, now }: Dated,
): Promise<readonly RefusalOf<'dates-reversed' | 'date-in-future'>[]> {
  const communes = await loadCommunes(
    tx,
    mandant.registrations.map(({ commune }) => commune),
  );
  const today = localDay(mandant, communes, now);
  const possible = possibleDates({ validity, from: writtenOn, today });
  return possible.ok ? [] : possible.reasons;
}
