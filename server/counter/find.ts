import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { checkRequest } from '#core/law/establishment/check-request.ts';
import { longestFor } from '#core/law/establishment/preview-request.ts';
import { lastCounterDay, mayBePresented } from '#core/law/establishment/request.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { isLivingStatus, type Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import { type Reference, readReference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findRequest, type Request } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { isMiss, throttled } from '#server/limits/look-up.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { type GivenProcuration, loadGivenProcurations } from '#server/views/given-procuration.ts';
import { loadPerson, type Person } from '#server/views/person.ts';
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
};

/** the request of a reference, read with the rights that the reference itself grants. Logged. */
export async function findByReference(context: CallContext, typed: string): Promise<Answer<RequestView>> {
  const reference = readReference(typed);
  if (reference === undefined) return refused({ code: 'reference-malformed' });

  const { database, caller } = context;
  const answer = await inTransaction(database, { actor: caller.actor, access: { reference } }, (tx) =>
    loadRequestView(context, tx, reference),
  );
  if (isMiss(answer)) context.access.read(caller, 'counter.find.missed', reference);
  const handed = await throttled(context, answer);
  if (!handed.ok) return handed;
  for (const shown of [handed.mandant, handed.mandataire])
    if (shown) context.access.read(caller, 'counter.find', shown.elector);
  return { ...handed, gives: await givenBy(context, handed.mandant.elector) };
}

/** Read with the grant for the person at the counter: a reference grants no other act of theirs. */
function givenBy({ database, caller, clock }: CallContext, mandant: ElectorId): Promise<readonly GivenProcuration[]> {
  return inTransaction(database, { actor: caller.actor, access: { mandant } }, async (tx) => {
    const given = await loadGivenProcurations(tx, mandant, clock());
    return given.filter(({ status }) => isLivingStatus(status));
  });
}

async function loadRequestView(
  context: CallContext,
  tx: Tx,
  reference: Reference,
): Promise<Answer<Omit<RequestView, 'gives'>>> {
  const at = context.clock();
  const request = await findRequest(tx, reference, at);
  const presentable = mayBePresented(request);
  if (!presentable.ok) return presentable;
  if (request?.status !== 'requested' && request?.status !== 'collected')
    throw new Error('a request that may be presented is requested or collected');

  const { kind } = request.asked;
  const { requestedOn, status } = request;
  const mandant = await loadPerson(tx, request.mandant, at);
  const known = { reference, kind, status, mandant, requestedOn, lastDay: lastCounterDay(requestedOn) };
  return { ok: true, ...known, ...(await wouldCover(context, tx, request)) };
}

async function wouldCover({ caller, clock }: CallContext, tx: Tx, { mandant, asked }: Request) {
  if (asked.kind === 'revocation') {
    const nothing = { rounds: [], longest: undefined, warnings: [], late: false };
    return { ...nothing, mustDeclare: false, mandataire: undefined, validity: undefined };
  }
  const at = clock();
  const facts = await loadFacts(tx, { mandant, mandataire: asked.mandataire }, at);
  const covering = checkRequest({ ...facts, given: [], validity: asked.validity });
  const rounds = covering.ok ? roundViews(covering.rounds, facts.elections) : [];
  return {
    mustDeclare: facts.mandant.isProtected,
    mandataire: await loadPerson(tx, asked.mandataire, at),
    validity: asked.validity,
    rounds,
    longest: longestFor({ ...facts, place: caller.habilitation?.place }),
    warnings: covering.ok ? covering.warnings : covering.reasons,
    late: isLate(rounds, dayAt(at, PARIS)),
  };
}
