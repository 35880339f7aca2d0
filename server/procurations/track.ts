import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import type { Course } from '#core/model/course.ts';
import type { Communes, Election } from '#core/model/election.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { RegisterName } from '#core/model/register.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import { readReference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Actor, inTransaction } from '#drizzle/connection/transaction.ts';
import { firstLists, ofOwnAct, ofReference } from '#drizzle/queries/courses.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byEither } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import {
  loadRequests,
  type Request,
  requestsByReference,
  requestsGivenBy,
  requestsWithIds,
} from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { identify } from '#server/electors/identify.ts';
import { courseSteps, listedStations, requestSteps } from '#server/procurations/course-steps.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { roundViews } from '#server/views/round.ts';

/** By a reference, by the full identity of either party, or an elector's own. */
export type TrackInput = { readonly reference: string } | { readonly who: Identity } | { readonly own: true };

/** Procurations of one look-up at most, the newest. */
const MOST = 20;

/**
 * what has happened to procurations so far, each reader being told what row-level security
 * lets them see: an elector the own ones, an officer the own acts up to their control, a town hall those
 * of its electors, a station those of its list. Logged.
 */
export async function trackProcurations(
  context: CallContext,
  asked: TrackInput,
): Promise<{ readonly courses: readonly Course[] }> {
  const { database, caller, access } = context;
  const wanted = await wantedBy(context, asked);
  if (wanted === undefined) return { courses: [] };
  const found = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    loadCourses(tx, context, wanted),
  );
  for (const { mandantId } of found) access.read(caller, 'procuration.track', mandantId);
  if (found.length === 0) access.read(caller, 'procuration.track', digest('nobody', canonical(asked)));
  return { courses: found.map(({ course }) => course) };
}

type Wanted = {
  readonly procurations: ReturnType<typeof byEither>;
  readonly requests: ReturnType<typeof requestsGivenBy> | undefined;
};

/** Which rows are asked for; undefined where nobody has the identity or the reference cannot be one. */
async function wantedBy({ database, caller }: CallContext, asked: TrackInput): Promise<Wanted | undefined> {
  const { actor, account } = caller;
  if ('reference' in asked) {
    const reference = readReference(asked.reference);
    if (reference === undefined) return undefined;
    if (actor.role === 'officer') return { procurations: ofOwnAct(account.id, reference), requests: undefined };
    return { procurations: ofReference(reference), requests: requestsByReference(reference) };
  }
  const person = 'own' in asked ? actor.elector : await onePerson(database, caller, asked.who);
  return person === undefined ? undefined : { procurations: byEither(person), requests: requestsGivenBy(person) };
}

/** The one person of an identity: who has a namesake of the same civil status is found by number. */
async function onePerson(
  database: CallContext['database'],
  { actor }: CallContext['caller'],
  who: Identity,
): Promise<ElectorId | undefined> {
  const ids = await inTransaction(database, { actor, access: 'decide' }, (tx) => identify(tx, who));
  return ids.length === 1 ? ids[0] : undefined;
}

type Found = { readonly mandantId: ElectorId; readonly course: Course; readonly at: Instant };

async function loadCourses(tx: Tx, { clock, caller }: CallContext, wanted: Wanted): Promise<readonly Found[]> {
  const at = clock();
  const procurations = (await loadProcurations(tx, wanted.procurations, at)).slice(-MOST);
  const pending = wanted.requests ? await loadRequests(tx, wanted.requests, at) : [];
  const answered = await loadRequests(tx, requestsWithIds(procurations.flatMap(({ request }) => request ?? [])), at);
  const reader = caller.actor;
  const facts = { reader, ...(await loadFacts(tx, procurations, [...pending, ...answered])) };
  const today = dayAt(at, PARIS);
  const isShown = (...ids: readonly ElectorId[]) => {
    const parties = ids.flatMap((id) => facts.people.get(id) ?? []);
    const isHidden = reader.role === 'elector' && parties.some((party) => isOnNewCaledonia(party, today));
    return parties.length === ids.length && !isHidden;
  };

  const made = new Set(procurations.map(({ request }) => request));
  const listed = await listsOf(tx, procurations, facts);
  const found = [
    ...pending
      .filter(({ id, mandant }) => !made.has(id) && isShown(mandant))
      .map((request) => requestCourse(request, facts)),
    ...procurations
      .filter(({ mandant, mandataire }) => isShown(mandant, mandataire))
      .map((procuration) => {
        const request = answered.find(({ id }) => id === procuration.request);
        return procurationCourse(procuration, { ...facts, request, listed });
      }),
  ];
  return found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
}

type LoadedFacts = {
  readonly people: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly communes: Communes;
  readonly elections: readonly Election[];
  readonly marks: readonly VoteMark[];
};

async function loadFacts(
  tx: Tx,
  procurations: readonly Procuration[],
  requests: readonly Request[],
): Promise<LoadedFacts> {
  const ids = [
    ...procurations.flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
    ...requests.flatMap(({ mandant, asked }) =>
      asked.kind === 'procuration' ? [mandant, asked.mandataire] : [mandant],
    ),
  ];
  return {
    people: await loadElectors(tx, [...new Set(ids)]),
    communes: await loadCommunes(tx, [...new Set([...procurations, ...requests].map(({ commune }) => commune))]),
    elections: await loadElectionsByIds(tx, electionsOf(procurations)),
    marks: await loadUncorrected(
      tx,
      procurations.map(({ mandant }) => mandant),
    ),
  };
}

type Listed = Awaited<ReturnType<typeof firstLists>>;
type KnownFacts = LoadedFacts & { readonly reader: Actor };

function listsOf(tx: Tx, procurations: readonly Procuration[], facts: KnownFacts): Promise<Listed> {
  const stations = procurations.flatMap((procuration) => listedStations(procuration, partOf(procuration, facts)));
  return firstLists(
    tx,
    stations.map(({ station, round, since }) => ({ station, round: round.id, since })),
  );
}

/** what the reader may know of the mandant's line: an officer's part ends with the control. */
function partOf({ mandant, mandataire, rounds }: Procuration, { reader, people, elections }: KnownFacts) {
  return {
    isForMandataire: reader.role === 'elector' && reader.elector === mandataire,
    mandant: reader.role === 'officer' ? undefined : people.get(mandant),
    rounds: roundViews(rounds, elections),
  };
}

function requestCourse(request: Request, facts: LoadedFacts): Found {
  const { mandant, commune, reference, asked, requestedAt } = request;
  // A mandataire is shown to the mandant once there is an act.
  const mandataire = asked.kind === 'procuration' ? facts.people.get(asked.mandataire) : undefined;
  return {
    mandantId: mandant,
    at: requestedAt,
    course: {
      procuration: undefined,
      reference,
      mandant: namesOf(facts.people.get(mandant)),
      mandataire: mandataire && namesOf(mandataire),
      zone: facts.communes.get(commune)?.zone ?? PARIS,
      steps: requestSteps(request),
    },
  };
}

function procurationCourse(
  procuration: Procuration,
  { request, listed, ...facts }: KnownFacts & { readonly request: Request | undefined; readonly listed: Listed },
): Found {
  const { id, mandant, mandataire, commune, establishment } = procuration;
  const { people, communes, marks } = facts;
  const steps = courseSteps(procuration, {
    ...partOf(procuration, facts),
    request,
    marks,
    listedIn: (station, round, since) => listed.get(`${station} ${round} ${since}`),
  });
  return {
    mandantId: mandant,
    at: establishment.at,
    course: {
      procuration: id,
      reference: request?.reference,
      mandant: namesOf(people.get(mandant)),
      mandataire: namesOf(people.get(mandataire)),
      zone: communes.get(commune)?.zone ?? PARIS,
      steps,
    },
  };
}

function namesOf(person: RegisterName | undefined): RegisterName {
  if (person === undefined) throw new Error('a person whom this scope does not show');
  return { lastName: person.lastName, usageName: person.usageName, firstNames: person.firstNames };
}
