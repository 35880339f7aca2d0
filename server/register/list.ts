import type { Day } from '#core/calendar/day.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Election } from '#core/model/election.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Procuration, Status } from '#core/model/procuration.ts';
import type { RoundFact } from '#core/model/refusal.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { inRegister } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { roundViews } from '#server/views/round.ts';

type Names = { readonly lastName: string; readonly usageName: string | undefined; readonly firstNames: string };

/**
 * R-45, art. R76-1: all that the register shows of a procuration. `no` is the procuration's recording number.
 */
export type RegisterEntry = {
  readonly no: number;
  /**
   * Whose roll puts the procuration in this register: the mandant's, or the mandataire's when the mandant is
   * an elector of New Caledonia.
   */
  readonly side: 'mandant' | 'mandataire';
  readonly mandant: Names;
  readonly mandataire: Names;
  /** Undefined when the procuration was made with no counter. */
  readonly authority: Pick<Authority, 'lastName' | 'firstName' | 'capacity'> | undefined;
  readonly day: Day;
  readonly placeName: string | undefined;
  /**
   * Whether the procuration serves, waits for its town hall, or has ended. The register never shows why one
   * ended.
   */
  readonly status: Exclude<Status, 'rejected'>;
  /** the date of the procuration's end, its last day if it expired; undefined until then. */
  readonly endedOn: Day | undefined;
  /** The rounds that the procuration covers, and those where it is void. */
  readonly rounds: readonly (RoundFact & { readonly isVoid: boolean })[];
  readonly period: { readonly from: Day; readonly until: Day } | undefined;
};

export type RegisterPageInput = { readonly after: number; readonly limit: number };

/**
 * art. R76-1, R213-1: the procurations that a town hall received, and those that electors of New
 * Caledonia gave to its own electors, in the order of their recording. Any elector may ask to see them.
 * Logged.
 */
export function readRegister(
  context: CallContext,
  { after, limit }: RegisterPageInput,
): Promise<{ readonly entries: readonly RegisterEntry[]; readonly next: number | undefined }> {
  const { actor } = context.caller;
  const { commune } = actor;
  if (commune === undefined) throw new BadInput('commune');
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const procurations = await loadProcurations(tx, inRegister(commune, { after, limit }), context.clock());
    const page = procurations.toSorted((a, b) => a.establishment.recordedNo - b.establishment.recordedNo);
    const people = await loadElectors(tx, [
      ...new Set(page.flatMap(({ mandant, mandataire }) => [mandant, mandataire])),
    ]);
    const elections = await loadElectionsByIds(tx, electionsOf(page));
    context.access.read(context.caller, 'register.list', commune);

    const facts = { people, elections, register: commune };
    const entries = page.flatMap((procuration) =>
      procuration.status === 'rejected' ? [] : [registerEntry(procuration, facts)],
    );
    return { entries, next: page.length < limit ? undefined : page.at(-1)?.establishment.recordedNo };
  });
}

type RegisterFacts = {
  readonly people: ReadonlyMap<ElectorId, Names>;
  readonly elections: readonly Election[];
  readonly register: CommuneCode;
};

function registerEntry(
  procuration: Exclude<Procuration, { readonly status: 'rejected' }>,
  { people, elections, register: of }: RegisterFacts,
): RegisterEntry {
  const { recordedNo: no, authority, day } = procuration.establishment;
  return {
    no,
    side: procuration.commune === of ? 'mandant' : 'mandataire',
    mandant: namesOf(people.get(procuration.mandant)),
    mandataire: namesOf(people.get(procuration.mandataire)),
    authority: authority && {
      lastName: authority.lastName,
      firstName: authority.firstName,
      capacity: authority.capacity,
    },
    day,
    placeName: authority?.placeName,
    status: procuration.status,
    endedOn: endOf(procuration),
    rounds: roundViews(procuration.rounds, elections)
      .filter(({ coverage }) => coverage !== 'not-covered')
      .map(({ name, number, day: polls, coverage }) => {
        return { election: name, number, day: polls, isVoid: coverage === 'void' };
      }),
    period:
      procuration.validity.kind === 'period'
        ? { from: procuration.heldFrom, until: procuration.validity.until }
        : undefined,
  };
}

function namesOf(person: Names | undefined): Names {
  if (person === undefined) throw new Error('a person whom this scope does not show');
  return { lastName: person.lastName, usageName: person.usageName, firstNames: person.firstNames };
}

function endOf(procuration: Procuration): Day | undefined {
  if (procuration.status === 'expired') return procuration.lastDay;
  return 'endedOn' in procuration ? procuration.endedOn : undefined;
}
