import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#core/calendar/day.ts';
import { fromEpoch, type Instant, instant } from '#core/calendar/instant.ts';
import { annul, revoke } from '#core/law/ending/end.ts';
import { accept, reject } from '#core/law/establishment/town-hall.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import { LISTS } from '#core/model/elector.ts';
import type { AccountId, MarkId, ProcurationId, RequestId } from '#core/model/ids.ts';
import { type CoveredRound, FLAGS, type Procuration, type Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import { makeReference, SIGNS } from '#core/text/reference.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { correctMark, findMark, insertMark, loadMarks } from '#drizzle/queries/marks.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { insertProcuration, loadProcurations, updateProcuration } from '#drizzle/queries/procurations.ts';
import { findRequest, insertRequest, type Request, requestsOf, setRequestStatus } from '#drizzle/queries/requests.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { legislative, newId, PLACES, POLLING_TEN, presidential, STATIONS } from '#test/database/places.ts';
import { undone } from '#test/database/undone.ts';
import { addWorld, type World } from '#test/database/world.ts';

/** Before any end that is drawn here: the clock makes none of them expired or lapsed. */
const EARLY = instant('2000-01-01T00:00:00Z');
const RUNS = 60;

const instants = fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2040, 0) }).map(fromEpoch);
const days = fc.integer({ min: 0, max: 14_000 }).map((count) => addDays(day('2001-01-01'), count));
/** What people write: any letter of any alphabet, and no character that text cannot hold. */
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0'));
const rounds = [presidential, legislative].flatMap((election) =>
  election.rounds.map(({ id, number }) => ({ round: id, number, election: election.id })),
);

/** Without it the objects lack a prototype, which no object of this program does. */
const plain = { noNullPrototype: true } as const;
const roundFacts = fc.record({ election: texts, number: fc.constantFrom(1 as const, 2 as const), day: days }, plain);
const refusals: fc.Arbitrary<Refusal> = fc.oneof(
  fc.record({ code: fc.constant('revoked' as const), on: days }, plain),
  fc.record({ code: fc.constant('town-hall-rejected' as const), note: texts, list: fc.constantFrom(...LISTS) }, plain),
  fc.record(
    {
      code: fc.constant('cap-france' as const),
      held: fc.integer({ min: 2, max: 9 }),
      max: fc.constant(1),
      rounds: fc.option(fc.array(roundFacts, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    },
    plain,
  ),
  fc.record(
    {
      code: fc.constant('overlap' as const),
      rounds: fc.array(roundFacts, { maxLength: 2 }),
      until: fc.option(days, { nil: undefined }),
    },
    plain,
  ),
);
const reasons: fc.Arbitrary<Reasons<Refusal>> = fc
  .tuple(refusals, fc.array(refusals, { maxLength: 3 }))
  .map(([one, others]) => [one, ...others]);
const validities: fc.Arbitrary<Validity> = fc.oneof(
  fc.record({ kind: fc.constant('period' as const), until: days.map((until) => addDays(until, 15_000)) }),
  fc.record({
    kind: fc.constant('election' as const),
    election: fc.constantFrom(presidential.id, legislative.id),
    rounds: fc.constantFrom<readonly (1 | 2)[]>([1], [2], [1, 2]),
  }),
);

/** As the database orders them: by date, then by number. */
const coveredRounds: fc.Arbitrary<readonly CoveredRound[]> = fc
  .subarray(rounds)
  .chain((chosen) =>
    fc.tuple(...chosen.map((its) => fc.tuple(fc.constant(its), days, fc.option(refusals), fc.boolean()))),
  )
  .map((all) =>
    all
      .map(([its, polls, reason, isVoid]): CoveredRound => {
        const coverage = reason === null ? 'covered' : isVoid ? 'void' : 'not-covered';
        return { ...its, day: polls, coverage, reason: reason ?? undefined };
      })
      .sort((one, other) => (one.day === other.day ? one.number - other.number : one.day < other.day ? -1 : 1)),
  )
  .filter((all) => new Set(all.map((its) => `${its.day} ${its.number}`)).size === all.length);

type Endings = {
  readonly endedAt: Instant;
  readonly endedOn: Day;
  readonly reasons: Reasons<Refusal>;
};
const endings: fc.Arbitrary<Endings> = fc.record({ endedAt: instants, endedOn: days, reasons });

type Life = { readonly effectiveAt: Instant; readonly wasEffective: boolean; readonly endings: Endings };
const lives: fc.Arbitrary<Life> = fc.record({ effectiveAt: instants, wasEffective: fc.boolean(), endings });

/** What is active or void was made effective by control; what has ended otherwise may have been. */
function lifeOf(status: Exclude<Procuration['status'], 'expired'>, { effectiveAt, wasEffective, endings: its }: Life) {
  const { endedAt, endedOn, reasons: why } = its;
  const ifEffective = wasEffective ? effectiveAt : undefined;
  switch (status) {
    case 'in-control':
      return { status, effectiveAt: undefined };
    case 'active':
      return { status, effectiveAt };
    case 'rejected':
      return { status, effectiveAt: undefined, reasons: why };
    case 'revoked':
      return { status, effectiveAt: ifEffective, endedAt, endedOn };
    case 'annulled':
      return { status, effectiveAt: ifEffective, endedAt, endedOn, reasons: why };
    case 'void':
      return { status, effectiveAt, endedAt, endedOn, reasons: why };
  }
}

const STATUSES = ['in-control', 'active', 'rejected', 'revoked', 'annulled', 'void'] as const;

describe.each(ENGINES)('On %s', (engine) => {
  let database: Database;
  let world: World;
  let people: readonly Person[];

  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
    people = await addCrowd(database, 4);
  });
  afterAll(() => database.close());

  /** Two different people. */
  const pairs = () =>
    fc
      .shuffledSubarray([...people], { minLength: 2, maxLength: 2 })
      .map(([one, other]) => ({ mandant: elector(one), mandataire: elector(other) }));
  const elector = (person: Person | undefined) => person?.elector ?? newId<Person['elector']>();

  const authorities = () =>
    fc.record({
      account: fc.constant(world.idOf('leroy')),
      lastName: texts,
      firstName: texts,
      capacity: fc.constantFrom(...CAPACITIES),
      unit: texts,
      placeName: texts,
    });
  const establishments = () =>
    fc
      .record({
        at: instants,
        day: days,
        localDay: days,
        place: fc.constantFrom('france' as const, 'abroad' as const),
        homeVisit: fc.boolean(),
        signed: fc.oneof(
          authorities().map((authority) => ({ way: 'counter' as const, authority })),
          authorities().map((authority) => ({
            way: 'paper' as const,
            authority: { ...authority, account: undefined },
          })),
          fc.constant({ way: 'online' as const, authority: undefined }),
        ),
        recordedNo: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      })
      .map(({ signed, ...others }) => ({ ...others, ...signed }));
  const procurationsOfAllKinds = (): fc.Arbitrary<Procuration> =>
    fc
      .record({
        people: pairs(),
        commune: fc.constantFrom(...Object.values(PLACES).map(({ code }) => code)),
        mandantList: fc.constantFrom(...LISTS),
        validity: validities,
        establishment: establishments(),
        flags: fc.subarray([...FLAGS]),
        covered: coveredRounds,
        status: fc.constantFrom(...STATUSES),
        life: lives,
      })
      .map(({ people: both, covered, status, life, ...others }) => {
        return {
          ...both,
          ...others,
          id: newId<ProcurationId>(),
          request: undefined,
          heldFrom: others.establishment.localDay,
          rounds: covered,
          ...lifeOf(status, life),
        };
      });

  const loaded = async (tx: Tx, { id }: Procuration) => (await loadProcurations(tx, byIds([id]), EARLY))[0];

  test('every procuration comes back from the database as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(procurationsOfAllKinds(), (procuration) =>
        undone(database, async (tx) => {
          await insertProcuration(tx, procuration);

          expect(await loaded(tx, procuration)).toEqual(procuration);
        }),
      ),
      { numRuns: RUNS },
    );
  });

  test('every procuration comes back after a step of its life', async () => {
    await fc.assert(
      fc.asyncProperty(
        procurationsOfAllKinds(),
        endings,
        fc.boolean(),
        (before, { endedAt: at, endedOn: on, reasons: [reason] }, coin) =>
          undone(database, async (tx) => {
            const after = become(
              before,
              { at, on, reason, stillToCome: before.rounds.map(({ round }) => round) },
              coin,
            );
            await insertProcuration(tx, before);
            await updateProcuration(tx, after);

            expect(await loaded(tx, after)).toEqual(after);
          }),
      ),
      { numRuns: RUNS },
    );
  });

  test('every request comes back from the database as it went in', async () => {
    const asked = pairs().chain(({ mandant, mandataire }) =>
      fc.record({
        mandant: fc.constant(mandant),
        asked: fc.oneof(
          fc.constant({ kind: 'revocation' as const }),
          validities.map((validity) => ({ kind: 'procuration' as const, mandataire, validity })),
        ),
        reference: fc.tuple(...[sign, sign, sign, sign, sign]).map(makeReference),
        commune: fc.constantFrom(...Object.values(PLACES).map(({ code }) => code)),
        requestedAt: instants,
        requestedOn: days,
        status: fc.constantFrom(
          'requested' as const,
          'collected' as const,
          'withdrawn' as const,
          'established' as const,
        ),
        atHome: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(asked, ({ status, atHome, ...given }) =>
        undone(database, async (tx) => {
          const id = newId<RequestId>();
          await insertRequest(tx, { id, ...given });
          await setStatus(tx, { id, status, homeVisit: atHome });

          const collectedFor = status === 'collected' ? world.idOf('leroy') : undefined;
          const homeVisit = atHome && status === 'collected';
          const expected: Request = { id, ...given, status, collectedFor, homeVisit };
          expect(await findRequest(tx, given.reference, instant('2000-01-01T12:00:00Z'))).toEqual(expected);
          expect(await requestsOf(tx, given.mandant, day('2000-01-01'), 10)).toEqual([expected]);
        }),
      ),
      { numRuns: RUNS },
    );
  });

  async function setStatus(tx: Tx, its: Pick<Request, 'id' | 'status' | 'homeVisit'>): Promise<void> {
    const { id, status, homeVisit } = its;
    if (status === 'collected')
      await setRequestStatus(tx, id, { status, by: world.idOf('delegate'), for: world.idOf('leroy'), homeVisit });
    if (status === 'withdrawn' || status === 'established') await setRequestStatus(tx, id, { status });
  }

  test('every mark comes back from the database as it went in, corrected or not', async () => {
    const marks = pairs().chain(({ mandant, mandataire }) =>
      fc.record({
        elector: fc.constant(mandant),
        mandataire: fc.constant(mandataire),
        round: fc.constantFrom(...rounds.map(({ round }) => round)),
        station: fc.constantFrom(...STATIONS),
        at: instants,
        kind: fc.constantFrom('proxy' as const, 'in-person' as const, 'remote' as const),
        courtDecision: fc.option(days, { nil: undefined }),
        fromPrison: fc.boolean(),
        corrected: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(marks, ({ kind, mandataire, courtDecision, fromPrison, corrected, ...given }) =>
        undone(database, async (tx) => {
          const procuration = await insertActive(tx, { mandant: given.elector, mandataire });
          const id = newId<MarkId>();
          const kinds = {
            proxy: { kind: 'proxy' as const, procuration, mandataire },
            'in-person': { kind: 'in-person' as const, courtDecision },
            remote: { kind: 'remote' as const, fromPrison },
          };
          const mark: VoteMark = { id, ...given, corrected: false, ...kinds[kind] };
          await insertMark(tx, mark, world.idOf('admin'));
          if (corrected) await correctMark(tx, { mark: id, reason: 'the line above', ...two(world), at: POLLING_TEN });

          expect(await findMark(tx, id)).toEqual({ ...mark, corrected });
          expect(await loadMarks(tx, given.elector, given.round)).toEqual([{ ...mark, corrected }]);
        }),
      ),
      { numRuns: RUNS },
    );
  });

  /** The procuration that a proxy's mark names. */
  async function insertActive(
    tx: Tx,
    both: { mandant: Person['elector']; mandataire: Person['elector'] },
  ): Promise<ProcurationId> {
    const [sample] = fc.sample(procurationsOfAllKinds(), { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no sample');
    const id = newId<ProcurationId>();
    await insertProcuration(tx, { ...sample, ...both, id });
    return id;
  }

  test('procurations are loaded in the order of R-23, whatever the order they were written in', async () => {
    const several = fc.uniqueArray(procurationsOfAllKinds(), {
      minLength: 2,
      maxLength: 6,
      selector: ({ establishment }) => establishment.recordedNo,
    });
    await fc.assert(
      fc.asyncProperty(several, fc.constantFrom<Day>(day('2027-03-01'), day('2027-03-02')), (all, same) =>
        undone(database, async (tx) => {
          const written = all.map((its, index) => rejectedOn(its, index % 2 === 0 ? same : its.establishment.day));
          for (const procuration of written) await insertProcuration(tx, procuration);

          const found = await loadProcurations(tx, byIds(written.map(({ id }) => id)), EARLY);
          const stored = await tx
            .select()
            .from(procurations)
            .where(eq(procurations.status, 'rejected'))
            .orderBy(asc(procurations.establishedDay), asc(procurations.recordedNo));
          expect(found.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
        }),
      ),
      { numRuns: 10 },
    );
  });
});

const sign = fc.nat({ max: SIGNS.length - 1 });

const two = (world: World): { by: AccountId; second: AccountId } => ({
  by: world.idOf('admin'),
  second: world.idOf('leroy'),
});

/** Of any kind made one that keeps no other from being written. */
function rejectedOn(procuration: Procuration, on: Day): Procuration {
  const { establishment, id, mandant, mandataire, commune, mandantList, validity } = procuration;
  const act = { id, mandant, mandataire, commune, mandantList, validity, request: undefined, rounds: [] };
  const held = { heldFrom: establishment.localDay, flags: [], effectiveAt: undefined };
  return {
    ...act,
    ...held,
    establishment: { ...establishment, day: on },
    status: 'rejected',
    reasons: [{ code: 'self' }],
  };
}

/** One step of its life further, where there is one. */
function become(before: Procuration, ending: Parameters<typeof revoke>[1], coin: boolean): Procuration {
  if (before.status === 'in-control') return coin ? accept(before, ending.at) : reject(before, ending.reason);
  if (before.status === 'active') return coin ? revoke(before, ending) : annul(before, ending);
  return before;
}
