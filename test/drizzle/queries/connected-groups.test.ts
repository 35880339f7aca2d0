import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, instant } from '#core/calendar/instant.ts';
import { holdingOf } from '#core/law/cap/holdings.ts';
import type { MarkId } from '#core/model/ids.ts';
import { type CoveredRound, isLiving, type Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { type Counting, findConnectedGroup } from '#drizzle/queries/connected-groups.ts';
import { correctMark, insertMark } from '#drizzle/queries/marks.ts';
import { drawRecordedNo, insertProcuration } from '#drizzle/queries/procurations.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { legislative, newId, POLLING_TEN, presidential } from '#test/database/places.ts';
import { activeOf } from '#test/database/procurations.ts';
import { undone } from '#test/database/undone.ts';
import { addWorld, type World } from '#test/database/world.ts';

const STATUSES = ['in-control', 'active', 'rejected', 'revoked', 'annulled', 'void', 'expired'] as const;
const ELECTIONS = [presidential, legislative];
const ROUNDS = ELECTIONS.flatMap(({ id: election, rounds }) =>
  rounds.map(({ id: round, number, day: polls }) => ({ election, round, number, day: polls })),
);
/** Between the two elections: the rounds of the first are over, those of the second are to come. */
const NOW: Omit<Counting, 'among'> = { day: day('2027-05-01'), at: instant('2027-05-01T08:00:00Z') };

type DrawnProcuration = {
  readonly status: Procuration['status'];
  readonly until: Procuration['heldFrom'] | undefined;
  readonly covered: readonly (readonly [at: number, isCovered: boolean])[];
  readonly mark: {
    readonly at: number;
    readonly isRecent: boolean;
    readonly isProxy: boolean;
    readonly corrected: boolean;
  };
};
const givens: fc.Arbitrary<DrawnProcuration> = fc.record({
  status: fc.constantFrom(...STATUSES),
  until: fc.option(fc.constantFrom(day('2027-04-30'), day('2027-05-01'), day('2027-08-01')), { nil: undefined }),
  covered: fc.uniqueArray(fc.tuple(fc.nat(ROUNDS.length - 1), fc.boolean()), { selector: ([at]) => at }),
  mark: fc.record({
    at: fc.nat(ROUNDS.length - 1),
    isRecent: fc.boolean(),
    isProxy: fc.boolean(),
    corrected: fc.boolean(),
  }),
});

/** The mandants of a mandataire: each gives one procuration, and has one mark. */
const MANDANTS = 6;

describe('The procurations connected by a mandataire (R-21)', () => {
  let database: Database;
  let world: World;
  let mandataire: Person;
  let mandants: readonly Person[];

  beforeAll(async () => {
    database = await openEmptyDatabase('pglite');
    world = await addWorld(database);
    mandataire = await addPerson(database);
    mandants = await addCrowd(database, MANDANTS);
  });
  afterAll(() => database.close());

  test('are those that the law counts, or would count if their rounds were covered', async () => {
    const all = fc.array(givens, { minLength: MANDANTS, maxLength: MANDANTS });
    const among = fc.subarray(ROUNDS.map(({ round }) => round));
    await fc.assert(
      fc.asyncProperty(all, among, (drawn, changed) =>
        undone(database, async (tx) => {
          const counting = { ...NOW, among: changed };
          const expected: Procuration[] = [];
          for (const [index, given] of drawn.entries()) {
            const { procuration, marks } = await give(tx, mandants[index] ?? mandataire, given);
            if (counts(procuration, marks, counting)) expected.push(procuration);
          }

          const seeds = { mandants: [], mandataires: [mandataire.elector] };
          const { procurations } = await findConnectedGroup(tx, seeds, counting);
          expect(procurations).toEqual(expected.map(({ id }) => id).sort());
        }),
      ),
      { numRuns: 30 },
    );
  });

  /** The procuration, and the uncorrected marks of its mandant. */
  async function give(tx: Tx, mandant: Person, { status, until, covered, mark }: DrawnProcuration) {
    const account = world.idOf('leroy');
    const active = activeOf({ mandant, mandataire, account }, await drawRecordedNo(tx));
    const rounds = covered.flatMap(([at, isCovered]) => coveredRound(at, isCovered));
    const validity = until ? { kind: 'period' as const, until } : active.validity;
    const procuration = { ...active, validity, rounds, ...endingOf(status) } as Procuration;
    await insertProcuration(tx, procuration);

    const at = addMinutes(NOW.at, mark.isRecent ? 1 : -1);
    const vote: VoteMark = {
      id: newId<MarkId>(),
      elector: mandant.elector,
      round: ROUNDS[mark.at]?.round ?? newId(),
      station: mandant.station,
      at,
      corrected: mark.corrected,
      ...(mark.isProxy
        ? { kind: 'proxy', procuration: procuration.id, mandataire: mandataire.elector }
        : { kind: 'in-person', courtDecision: undefined }),
    };
    await insertMark(tx, vote, account);
    const correction = { mark: vote.id, reason: 'the line above', by: world.idOf('admin'), second: account };
    if (mark.corrected) await correctMark(tx, { ...correction, at: POLLING_TEN });
    return { procuration, marks: mark.corrected ? [] : [vote] };
  }
});

function coveredRound(at: number, isCovered: boolean): readonly CoveredRound[] {
  const round = ROUNDS[at];
  if (round === undefined) return [];
  return [
    { ...round, coverage: isCovered ? 'covered' : 'not-covered', reason: isCovered ? undefined : { code: 'self' } },
  ];
}

function endingOf(status: Procuration['status']) {
  const ended = { endedAt: NOW.at, endedOn: NOW.day };
  const reasons = [{ code: 'self' }];
  switch (status) {
    case 'active':
    case 'expired':
      return { status };
    case 'in-control':
      return { status, effectiveAt: undefined };
    case 'rejected':
      return { status, effectiveAt: undefined, reasons };
    case 'revoked':
      return { status, ...ended };
    case 'annulled':
    case 'void':
      return { status, ...ended, reasons };
  }
}

/** By `holdingOf`: a living one counts at rounds to come or changed, an ended one at votes cast since. */
function counts(procuration: Procuration, marks: readonly VoteMark[], { day: from, at, among }: Counting): boolean {
  const rounds = procuration.rounds.map(
    (round): CoveredRound => ({ ...round, coverage: 'covered', reason: undefined }),
  );
  const byElector = new Map([[procuration.mandant, marks]]);
  const held = holdingOf({ ...procuration, rounds }, { marks: byElector, elections: ELECTIONS }).rounds;
  if (!isLiving(procuration))
    return held.some(({ round }) => marks.some((mark) => mark.round === round && mark.at >= at));
  const isRunning = procuration.validity.kind === 'period' && procuration.validity.until >= from;
  return isRunning || held.some((round) => round.day >= from || among.includes(round.round));
}
