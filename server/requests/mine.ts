import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import type { Commune, Communes, Election } from '#core/model/election.ts';
import type { Procuration, RequestStatus, Status } from '#core/model/procuration.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { type Request, requestsOf } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';

/** The newest requests shown to their elector. */
const MOST = 50;

/** An own request: the rounds it names, or the last day of its period; a revocation has neither. */
export type OwnRequest = {
  readonly reference: Reference;
  readonly kind: 'procuration' | 'revocation';
  readonly status: RequestStatus;
  readonly requestedOn: Day;
  readonly lastDay: Day;
  readonly rounds: readonly RoundFact[];
  readonly until: Day | undefined;
  /** What became of the procuration that it asked for; undefined until one is made. */
  readonly procuration: { readonly status: Status; readonly reasons: readonly Refusal[] } | undefined;
};

/**
 * an elector's own requests, the newest first, each with the last day of its reference and
 * what became of its procuration.
 */
export function mine(context: CallContext): Promise<{ readonly requests: readonly OwnRequest[] }> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const at = context.clock();
    const elector = actor.elector && (await loadElectors(tx, [actor.elector])).get(actor.elector);
    if (!elector) return { requests: [] };
    const communes = await loadCommunes(
      tx,
      elector.registrations.map(({ commune }) => commune),
    );
    const own = await requestsOf(tx, elector.id, localDay(elector, communes, at), MOST);
    const elections = await loadElectionsByIds(tx, own.flatMap(electionOf));
    const isHidden = isOnNewCaledonia(elector, dayAt(at, PARIS));
    const given = isHidden ? [] : await loadProcurations(tx, byMandants([elector.id]), at);
    return { requests: own.map((request) => viewOf(request, { communes, elections, given })) };
  });
}

function electionOf({ asked }: Request) {
  return asked.kind === 'procuration' && asked.validity.kind === 'election' ? [asked.validity.election] : [];
}

type Known = {
  readonly communes: Communes;
  readonly elections: readonly Election[];
  readonly given: readonly Procuration[];
};

function viewOf(
  { id, reference, asked, status, requestedOn, commune }: Request,
  { communes, elections, given }: Known,
): OwnRequest {
  const made = given.find(({ request }) => request === id);
  const validity = asked.kind === 'procuration' ? asked.validity : undefined;
  const election = validity?.kind === 'election' && elections.find(({ id }) => id === validity.election);
  return {
    reference,
    kind: asked.kind,
    status,
    requestedOn,
    lastDay: lastCounterDay(requestedOn),
    rounds: election ? named(election, validity.rounds, communes.get(commune)) : [],
    until: validity?.kind === 'period' ? validity.until : undefined,
    procuration: made && { status: made.status, reasons: endReasons(made) },
  };
}

/** each round on its date in the commune of the request. */
function named(
  { name, rounds }: Election,
  numbers: readonly number[],
  commune: Commune | undefined,
): readonly RoundFact[] {
  return rounds
    .filter(({ number }) => numbers.includes(number))
    .map((round) => ({
      election: name,
      number: round.number,
      day: commune ? pollingDay(round, commune) : round.day,
    }));
}
