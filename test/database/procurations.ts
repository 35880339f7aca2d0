import { randomInt } from 'node:crypto';
import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import type { AccountId, ProcurationId, RequestId } from '#core/model/ids.ts';
import type { Active, CoveredRound, Procuration, RoundNumber, Validity } from '#core/model/procuration.ts';
import { makeReference, type Reference, SIGNS } from '#core/text/reference.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { drawRecordedNo, insertProcuration } from '#drizzle/queries/procurations.ts';
import { insertRequest, type RequestContent } from '#drizzle/queries/requests.ts';
import type { Pair, Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, PLACES, presidential } from '#test/database/places.ts';

/** Both rounds of the presidential election. */
export const BOTH_ROUNDS = validityOf(1, 2);
/** Its first round alone. */
export const FIRST_ROUND = validityOf(1);

function validityOf(...rounds: RoundNumber[]) {
  return { kind: 'election' as const, election: presidential.id, rounds } satisfies Validity;
}

/** Who signed a paper form, as the town hall records it. */
export const PAPER_AUTHORITY = {
  lastName: 'Leroy',
  firstName: 'Anne',
  capacity: 'registry-director' as const,
  unit: 'Tribunal de Valenciennes',
  placeName: 'Valenciennes',
};

export function newReference(): Reference {
  const draw = () => randomInt(SIGNS.length);
  return makeReference([draw(), draw(), draw(), draw(), draw()]);
}

/** Inserts a request of March, before any counter. Runs as the owner. */
export async function addRequest({ db }: Database, mandant: Person, asked: RequestContent): Promise<Reference> {
  const reference = newReference();
  const { elector, commune } = mandant;
  const requestedAt = addMinutes(IN_MARCH, -60);
  const content = { reference, mandant: elector, commune, requestedAt, requestedOn: day('2027-03-01'), asked };
  await db.transaction((tx) => insertRequest(tx, { id: newId<RequestId>(), ...content }));
  return reference;
}

/** The content of a request for a procuration to `mandataire`. */
export function procurationRequest(mandataire: Person, validity: Validity = BOTH_ROUNDS): RequestContent {
  return { kind: 'procuration', mandataire: mandataire.elector, validity };
}

/**
 * Inserts a procuration of March, active for the first round of the presidential election unless `changes`
 * says otherwise. Runs as the owner.
 */
export async function addProcuration(
  { db }: Database,
  people: Pair & { readonly account: AccountId },
  changes: Partial<Active> = {},
): Promise<Procuration> {
  return db.transaction(async (tx) => {
    const recordedNo = await drawRecordedNo(tx);
    const procuration: Procuration = { ...activeOf(people, recordedNo), ...changes };
    await insertProcuration(tx, procuration);
    return procuration;
  });
}

/** A procuration of March, active for the first round of the presidential election. */
export function activeOf(
  { mandant, mandataire, account }: Pair & { readonly account: AccountId },
  recordedNo: number,
): Active {
  return {
    status: 'active',
    id: newId<ProcurationId>(),
    request: undefined,
    mandant: mandant.elector,
    mandataire: mandataire.elector,
    commune: mandant.commune,
    mandantList: mandant.list,
    validity: FIRST_ROUND,
    establishment: {
      at: IN_MARCH,
      day: day('2027-03-01'),
      localDay: day('2027-03-01'),
      way: 'counter',
      place: 'france',
      homeVisit: false,
      recordedNo,
      authority: {
        account,
        lastName: 'Leroy-Beaulieu',
        firstName: 'Dominique',
        capacity: 'opj',
        unit: 'Commissariat de Denain',
        placeName: 'Denain',
      },
    },
    heldFrom: day('2027-03-01'),
    flags: [],
    effectiveAt: IN_MARCH,
    rounds: [firstRoundOf(mandant)],
  };
}

function firstRoundOf({ commune }: Person): CoveredRound {
  const place = Object.values(PLACES).find(({ code }) => code === commune);
  if (place === undefined) throw new RangeError(`no place has the code ${commune}`);
  const polls = pollingDay(first, place);
  return { round: first.id, election: presidential.id, number: 1, day: polls, coverage: 'covered', reason: undefined };
}
