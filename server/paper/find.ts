import { type Day, readDay } from '#core/calendar/day.ts';
import {
  type FieldMatches,
  type FoundVerdict,
  foundVerdict,
  isCandidate,
  isExact,
  matchFields,
  type NamedOnPaper,
  swapped,
} from '#core/law/establishment/found-elector.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findCandidates } from '#drizzle/queries/elector-candidates.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { nameKey } from '#server/electors/identify.ts';
import { throttled } from '#server/limits/look-up.ts';
import { usedNumber } from '#server/paper/sheet.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { type Person, personOf } from '#server/views/person.ts';

/** An elector whom a form may name, and how each field that was typed fits. */
export type FoundElector = {
  readonly person: Person;
  readonly nne: string | undefined;
  readonly matches: FieldMatches;
  readonly isExact: boolean;
  /** the town hall of the mandant's commune records a form. */
  readonly isOfTownHall: boolean;
  /** */
  readonly isProtected: boolean;
  readonly isNewCaledonia: boolean;
};
/** `used`: the sheet's number was entered before, which is better known before the rest is typed. */
export type FoundElectors = {
  readonly verdict: FoundVerdict;
  readonly people: readonly FoundElector[];
  readonly used: readonly RefusalOf<'paper-number-used'>[];
};

/** The most shown at once, those that fit best. */
const MOST = 9;

/**
 * the electors whom a paper form may name, as it was typed. Of its own roll a town hall sees who
 * fits nearly; of any other, who fits in every field. Logged, even if there is nobody.
 */
export async function findOnPaper(
  context: CallContext,
  { number, ...named }: NamedOnPaper & { readonly on: Day; readonly number?: string | undefined },
): Promise<FoundElectors> {
  const { database, caller, access } = context;
  const commune = callerCommune(context);
  const { found, used } = await inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => ({
    found: await candidates(context, tx, { named, commune }),
    used: await usedNumber(tx, number, commune),
  }));
  const exact = found.filter((each) => each.isExact);
  const people = (exact.length > 0 ? exact : found).slice(0, MOST);
  if (people.length === 0) access.read(caller, 'paper.find', digest('nobody', canonical(named)));
  await throttled(context, people.length === 0 ? refused({ code: 'nobody' as const }) : { ok: true });
  for (const { person } of people) access.read(caller, 'paper.find', person.elector);
  return { verdict: foundVerdict(people.map(({ matches }) => matches)), people, used };
}

type Asked = { readonly named: NamedOnPaper & { readonly on: Day }; readonly commune: CommuneCode };

async function candidates(context: CallContext, tx: Tx, { named, commune }: Asked): Promise<readonly FoundElector[]> {
  const { nne, lastName, firstNames, born, on } = named;
  const other = readDay(swapped(born));
  const ids = await findCandidates(tx, {
    nne,
    nameKey: lastName && firstNames ? nameKey({ lastName, firstNames }) : undefined,
    born: other ? [born, other] : [born],
    commune,
  });
  const records = [...(await loadElectors(tx, ids)).values()];
  const communes = await loadCommunes(tx, [
    ...new Set(records.flatMap(({ registrations }) => registrations.map((line) => line.commune))),
  ]);
  const at = context.clock();
  return records
    .map((record) => ({ record, matches: matchFields(named, record), isOwn: isOfTownHall(record, commune) }))
    .filter(({ matches, isOwn }) => isCandidate(matches) && (isOwn || isExact(matches)))
    .toSorted((a, b) => misfits(a.matches) - misfits(b.matches))
    .map(({ record, matches, isOwn }) => ({
      person: personOf(record, communes, at),
      nne: record.nne,
      matches,
      isExact: isExact(matches),
      isOfTownHall: isOwn,
      isProtected: record.isProtected,
      isNewCaledonia: isOnNewCaledonia(record, on),
    }));
}

/** On its roll now, or the last one before a striking off. */
function isOfTownHall({ registrations }: ElectorRecord, commune: CommuneCode): boolean {
  const open = registrations.filter(({ to }) => to === undefined);
  return (open.length > 0 ? open : registrations.slice(-1)).some((line) => line.commune === commune);
}

function misfits(matches: FieldMatches): number {
  return Object.values(matches).filter((match) => match !== 'exact').length;
}
