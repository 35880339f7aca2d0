import type { Day } from '#core/calendar/day.ts';
import type { Election } from '#core/model/election.ts';
import {
  type CommuneCode,
  communeOfStation,
  type ElectionId,
  type ElectorId,
  type StationId,
} from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { RegisterEntry, RegisterName } from '#core/model/register.ts';
import { fold } from '#core/text/fold.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadNames } from '#drizzle/queries/electors.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { countRegister, inRegister } from '#drizzle/queries/register.ts';
import type { CallContext } from '#server/api/context.ts';
import { Refused } from '#server/api/refused.ts';
import { callerCommune } from '#server/api/scope.ts';
import { digest } from '#server/records/digest.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { roundViews } from '#server/views/round.ts';

/**
 * `station`: the procurations whose mandants vote there. `election`: those that concern it. `reader`: the
 * elector who asks to see the register, by the names said at the counter.
 */
export type RegisterPageInput = {
  readonly station?: StationId | undefined;
  readonly election?: ElectionId | undefined;
  readonly reader?: string | undefined;
  readonly after: number;
  readonly limit: number;
};

export type RegisterPage = {
  readonly entries: readonly RegisterEntry[];
  readonly next: number | undefined;
  /** How many entries there are in all, on the first page. */
  readonly total: number | undefined;
};

/**
 * art. R76-1, R213-1: the procurations that a town hall received, and those that electors of New
 * Caledonia gave to its own electors, in the order of their recording. Any elector may ask to see them.
 * Logged.
 */
export function readRegister(
  context: CallContext,
  { reader, after, limit, ...within }: RegisterPageInput,
): Promise<RegisterPage> {
  const { database, caller, access } = context;
  const commune = callerCommune(context);
  const { station } = within;
  if (station && communeOfStation(station) !== commune) throw new Refused([{ code: 'out-of-scope' }]);
  const part = { commune, ...within };
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const procurations = await loadProcurations(tx, inRegister(part, { after, limit }), context.clock());
    const page = procurations.toSorted((a, b) => a.establishment.recordedNo - b.establishment.recordedNo);
    const people = await loadNames(tx, [...new Set(page.flatMap(({ mandant, mandataire }) => [mandant, mandataire]))]);
    const elections = await loadElectionsByIds(tx, electionsOf(page));
    const total = after === 0 ? await countRegister(tx, part) : undefined;
    access.read(caller, 'register.list', commune);
    // The log outlives the data without names: a digest tells whether someone of a name was shown
    // this.
    if (reader !== undefined) access.read(caller, 'register.consult', digest(commune, fold(reader)));

    const facts = { people, elections, register: commune };
    const entries = page.flatMap((procuration) =>
      procuration.status === 'rejected' ? [] : [registerEntry(procuration, facts)],
    );
    return { entries, next: page.length < limit ? undefined : page.at(-1)?.establishment.recordedNo, total };
  });
}

type RegisterFacts = {
  readonly people: ReadonlyMap<ElectorId, RegisterName>;
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

function namesOf(person: RegisterName | undefined): RegisterName {
  if (person === undefined) throw new Error('a person whom this scope does not show');
  return { lastName: person.lastName, usageName: person.usageName, firstNames: person.firstNames };
}

function endOf(procuration: Procuration): Day | undefined {
  if (procuration.status === 'expired') return procuration.lastDay;
  return 'endedOn' in procuration ? procuration.endedOn : undefined;
}
