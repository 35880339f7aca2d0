import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import type { Course } from '#core/model/course.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { RegisterName } from '#core/model/register.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { loadRequests, type Request, requestsWithIds } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { type KnownFacts, type LoadedFacts, loadFacts, partOf } from '#server/procurations/track/facts.ts';
import { listsOf } from '#server/procurations/track/lists.ts';
import { courseSteps, type Lists, requestSteps } from '#server/procurations/track/steps.ts';
import type { Wanted } from '#server/procurations/track/wanted.ts';

type Found = { readonly mandantId: ElectorId; readonly course: Course; readonly at: Instant };

/** Courses of one look-up at most, the newest. */
const MOST = 20;

/** The courses of what is wanted, as far as their reader may see it, the newest first, and how many more. */
export async function loadCourses(
  tx: Tx,
  { clock, caller }: CallContext,
  wanted: Wanted,
): Promise<{ readonly found: readonly Found[]; readonly more: number }> {
  const at = clock();
  const procurations = await loadProcurations(tx, wanted.procurations, at);
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
  const lists = await listsOf(tx, procurations, facts);
  const found = [
    ...pending
      .filter(({ id, mandant }) => !made.has(id) && isShown(mandant))
      .map((request) => requestCourse(request, facts)),
    ...procurations
      .filter(({ mandant, mandataire }) => isShown(mandant, mandataire))
      .map((procuration) => {
        const request = answered.find(({ id }) => id === procuration.request);
        return procurationCourse(procuration, { ...facts, request, lists });
      }),
  ];
  const newest = found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
  return { found: newest, more: found.length - newest.length };
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
  { request, lists, ...facts }: KnownFacts & { readonly request: Request | undefined; readonly lists: Lists },
): Found {
  const { id, mandant, mandataire, commune, establishment } = procuration;
  const { people, communes, marks } = facts;
  const steps = courseSteps(procuration, {
    ...partOf(procuration, facts),
    request,
    marks,
    ...lists,
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
