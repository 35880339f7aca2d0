import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import { longestFor } from '#core/law/establishment/preview-request.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';
import type { Communes } from '#core/model/election.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import { refused } from '#core/model/verdict.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { type Request, requestsOf } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { identify } from '#server/electors/identify.ts';
import { rollInForce } from '#server/electors/roll-in-force.ts';
import { throttled } from '#server/limits/look-up.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { type GivenProcuration, loadGivenProcurations } from '#server/views/given-procuration.ts';
import { loadPeople, type Person, personOf } from '#server/views/person.ts';

/** The person at the counter, with own procurations and pending requests. */
export type PersonAtCounter = {
  readonly person: Person;
  readonly station: { readonly commune: string; readonly station: StationId } | undefined;
  readonly isNewCaledonia: boolean;
  /** must declare the link with a mandataire. */
  readonly isProtected: boolean;
  /** the longest last day of a period that begins today. */
  readonly longest: Day | undefined;
  readonly gives: readonly GivenProcuration[];
  readonly requests: readonly PendingView[];
};
export type PendingView = {
  readonly reference: Reference;
  readonly kind: 'procuration' | 'revocation';
  readonly status: 'requested' | 'collected';
  readonly mandataire: Person | undefined;
  readonly validity: Validity | undefined;
  readonly requestedOn: Day;
  readonly lastDay: Day;
};

/** The most people of one civil status that a screen offers. */
const MOST_PEOPLE = 5;
/** The most requests of one person that are loaded, the newest. */
const MOST_REQUESTS = 50;

/**
 * the people of a full identity, also to find a lost reference. Logged, even if there is
 * nobody.
 */
export async function findPerson(
  context: CallContext,
  who: Identity,
): Promise<{ readonly people: readonly PersonAtCounter[]; readonly more: number }> {
  const { database, caller, access } = context;
  const ids = await inTransaction(database, { actor: caller.actor, access: 'decide' }, (tx) => identify(tx, who));
  if (ids.length === 0) access.read(caller, 'counter.person', digest('nobody', canonical(who)));
  await throttled(context, ids.length === 0 ? refused({ code: 'nobody' as const }) : { ok: true });

  const people: PersonAtCounter[] = [];
  for (const mandant of ids.toSorted().slice(0, MOST_PEOPLE)) {
    people.push(await loadPersonAtCounter(context, mandant));
    access.read(caller, 'counter.person', mandant);
  }
  return { people, more: ids.length - people.length };
}

/** Reads each person with a grant of their own. */
function loadPersonAtCounter({ database, caller, clock }: CallContext, mandant: ElectorId): Promise<PersonAtCounter> {
  const place = caller.habilitation?.place;
  return inTransaction(database, { actor: caller.actor, access: { mandant } }, async (tx) => {
    const at = clock();
    const record = (await loadElectors(tx, [mandant])).get(mandant);
    if (record === undefined) throw new Error('an elector whom the grant does not show');
    const communes = await loadCommunes(
      tx,
      record.registrations.map(({ commune }) => commune),
    );
    const today = localDay(record, communes, at);
    return {
      person: personOf(record, communes, at),
      station: stationOf(record, communes, at),
      isNewCaledonia: isOnNewCaledonia(record, today),
      isProtected: record.isProtected,
      longest: longestFor({ mandant: record, communes, at, place }),
      gives: await loadGivenProcurations(tx, mandant, at),
      requests: await pendingOf(tx, await requestsOf(tx, mandant, today, MOST_REQUESTS), at),
    };
  });
}

function stationOf(elector: ElectorRecord, communes: Communes, at: Instant): PersonAtCounter['station'] {
  const line = rollInForce(elector, at);
  const commune = line && communes.get(line.commune);
  return line && commune && { commune: commune.name, station: line.station };
}

async function pendingOf(tx: Tx, requests: readonly Request[], at: Instant): Promise<readonly PendingView[]> {
  const mandataires = requests.flatMap(({ asked }) => (asked.kind === 'procuration' ? [asked.mandataire] : []));
  const people = await loadPeople(tx, mandataires, at);
  return requests.flatMap(({ reference, status, asked, requestedOn }) => {
    if (status !== 'requested' && status !== 'collected') return [];
    const what =
      asked.kind === 'procuration'
        ? { mandataire: people(asked.mandataire), validity: asked.validity }
        : { mandataire: undefined, validity: undefined };
    return [{ reference, kind: asked.kind, status, ...what, requestedOn, lastDay: lastCounterDay(requestedOn) }];
  });
}
