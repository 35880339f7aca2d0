import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { checkRequest } from '#core/law/establishment/check-request.ts';
import { longestFor } from '#core/law/establishment/preview-request.ts';
import { lastCounterDay, mayBePresented } from '#core/law/establishment/request.ts';
import { isLate } from '#core/law/validity/late.ts';
import { isLivingStatus, type Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import { type Reference, readReference } from '#core/text/reference.ts';
import { selectMisses } from '#drizzle/queries/attempts.ts';
import { type PresentedRows, selectPresented } from '#drizzle/queries/presented.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { isMiss, subjectOf, throttledBy } from '#server/limits/look-up.ts';
import { bothOf } from '#server/procurations/facts.ts';
import { readShown } from '#server/transactions/shown.ts';
import { type GivenProcuration, givenProcurations } from '#server/views/given-procuration.ts';
import { type People, type Person, peopleOf } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** A request as the officer checks it against the document, and what it would establish. */
export type RequestView = {
  readonly reference: Reference;
  readonly kind: 'procuration' | 'revocation';
  readonly status: 'requested' | 'collected';
  readonly mandant: Person;
  /** the mandant, a protected adult, must declare the link with the mandataire. */
  readonly mustDeclare: boolean;
  readonly mandataire: Person | undefined;
  readonly validity: Validity | undefined;
  readonly rounds: readonly RoundView[];
  /** the longest last day of a period that begins today; none of a revocation. */
  readonly longest: Day | undefined;
  readonly requestedOn: Day;
  readonly lastDay: Day;
  /** Procurations of the mandant that are active or in control. */
  readonly gives: readonly GivenProcuration[];
  readonly warnings: readonly Refusal[];
  /** it may not reach the station in time. */
  readonly late: boolean;
  /** the day on which a message to the mandant was known to have come back. */
  readonly bouncedOn: Day | undefined;
};

/** the request of a reference, read with the rights that the reference itself grants. Logged. */
export async function findByReference(context: CallContext, typed: string): Promise<Answer<RequestView>> {
  const reference = readReference(typed);
  if (reference === undefined) return refused({ code: 'reference-malformed' });

  const { caller, clock, access } = context;
  const from = addDays(dayAt(clock(), PARIS), -1);
  const looking = subjectOf(context);
  const { presented, misses } = await readShown(
    context,
    { reference, misses: looking.hash },
    { presented: selectPresented(reference, { from, clock }), misses: selectMisses(looking) },
  );
  const answer = requestView(context, presented);
  if (isMiss(answer)) access.read(caller, 'counter.find.missed', reference);
  const handed = await throttledBy(context, misses, answer);
  if (!handed.ok) return handed;
  for (const shown of [handed.mandant, handed.mandataire])
    if (shown) access.read(caller, 'counter.find', shown.elector);
  return handed;
}

function requestView(context: CallContext, rows: PresentedRows): Answer<RequestView> {
  const { request } = rows;
  const presentable = mayBePresented(request);
  if (!presentable.ok) return presentable;
  if (request?.status !== 'requested' && request?.status !== 'collected')
    throw new Error('a request that may be presented is requested or collected');

  const { reference, requestedOn, status, asked } = request;
  const at = context.clock();
  const people = peopleOf(rows.people, rows.places.communes, at);
  return {
    ok: true,
    reference,
    kind: asked.kind,
    status,
    mandant: people(request.mandant),
    requestedOn,
    lastDay: lastCounterDay(requestedOn),
    bouncedOn: rows.bouncedAt && dayAt(rows.bouncedAt, PARIS),
    ...wouldCover(context, { request, rows, people, at }),
    gives: givenProcurations({ ...rows, elections: rows.electionsOfGiven, people }).filter((given) =>
      isLivingStatus(given.status),
    ),
  };
}

type Presented = {
  readonly request: Request;
  readonly rows: PresentedRows;
  readonly people: People;
  readonly at: Instant;
};

function wouldCover({ caller }: CallContext, { request: { mandant, asked }, rows, people, at }: Presented) {
  if (asked.kind === 'revocation') {
    const nothing = { rounds: [], longest: undefined, warnings: [], late: false };
    return { ...nothing, mustDeclare: false, mandataire: undefined, validity: undefined };
  }
  const { places, elections } = rows;
  const both = bothOf(rows.people, { mandant, mandataire: asked.mandataire });
  const facts = { ...both, ...places, elections, given: [], at };
  const covering = checkRequest({ ...facts, validity: asked.validity });
  const rounds = covering.ok ? roundViews(covering.rounds, elections) : [];
  return {
    mustDeclare: facts.mandant.isProtected,
    mandataire: people(asked.mandataire),
    validity: asked.validity,
    rounds,
    longest: longestFor({ ...facts, place: caller.habilitation?.place }),
    warnings: covering.ok ? covering.warnings : covering.reasons,
    late: isLate(rounds, dayAt(at, PARIS)),
  };
}
