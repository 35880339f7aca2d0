import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, instant } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { MarkId } from '#core/model/ids.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { packs, sittings } from '#drizzle/schema/polls.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { emptyDatabase, openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { first, newId, PLACES, POLLING_TEN, presidential, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, outcomeOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const SECOND = { name: assessor(DENAIN), password: PASSWORD };
const at = (time: string) => instant(`2027-04-11T${time}+02:00`);

let database: Database;
let running: Running;
let bureau: Api;
let presiding: Api;
let voters: readonly Person[];

beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
});
beforeEach(async () => {
  await running?.close();
  await emptyDatabase(database);
  running = await startRunning({ database, world: await addWorld(database) });
  bureau = await running.as(assessor(DENAIN));
  presiding = await running.as(president(DENAIN));
  voters = await addCrowd(running.database, 6);
  running.setClock(at('07:45'));
});
afterAll(async () => {
  await running.close();
  await database.close();
});

const makePack = async (key = newId<string>()) => (await presiding.station.pack.mutate({ key, round: first.id })).pack;
type OpeningInput = Parameters<Api['station']['open']['mutate']>[0];

/** Opens with what the server handed over, or with what differs from it. */
async function openWith(here: Partial<OpeningFacts> = {}, also: Partial<OpeningInput> = {}) {
  const { no, facts } = await makePack();
  return presiding.station.open.mutate({
    key: newId(),
    round: first.id,
    pack: no,
    here: { ...facts, ...here },
    ...also,
  });
}
const close = (inside: number, key = newId<string>()) =>
  presiding.station.close.mutate({ key, round: first.id, inside });
const vote = ({ elector: mandant }: Person, inside = false) =>
  bureau.station.mandantVotes.mutate({ key: newId(), id: newId<MarkId>(), round: first.id, inside, mandant });
const declaredPolls = async () => (await bureau.station.sitting.query({ round: first.id })).sitting;
const voter = (index: number): Person => voters[index] ?? fail();
function fail(): never {
  throw new Error('more voters than there are');
}

describe('A pack', () => {
  test('is numbered, and is shown to be the list by its digest, counts, hours and version of the law', async () => {
    const mandataire = await addPerson(running.database);
    await addProcuration(running.database, { mandant: voter(0), mandataire, account: running.world.idOf('leroy') });
    const { people, cursor } = await presiding.station.list.query({ round: first.id, limit: 500 });

    const pack = await makePack();
    const { election, number, day, station } = pack.facts;
    const of = { election, number, day, station, opens: pack.opens, closes: pack.closes };
    const digest = createHash('sha256').update(packText(of, people)).digest('hex');
    expect(pack).toMatchObject({ no: 1, cursor, opens: '08:00', closes: '19:00', rules: '2025-11-08' });
    expect(pack.facts).toMatchObject({ digest, ...countLines(people), clock: at('07:45'), terminals: 2 });
    expect(pack.facts).toMatchObject({ electors: 7, procurations: 1, ended: 0, station: DENAIN });
    expect((await makePack()).no).toBe(2);
  });

  test('counts the terminals that have asked for something lately, however long the others stay signed in', async () => {
    expect((await makePack()).facts.terminals).toBe(2);
    running.setAhead(4);
    expect((await makePack()).facts.terminals).toBe(1);
    await bureau.station.sitting.query({ round: first.id });
    expect((await makePack()).facts.terminals).toBe(2);
  });

  test('is made once for its key', async () => {
    const key = newId<string>();
    expect(await makePack(key)).toEqual(await makePack(key));
    expect(await running.database.db.$count(packs)).toBe(1);
  });

  test('has another digest once somebody gives, and the same after somebody voted', async () => {
    const before = await makePack();
    running.setClock(POLLING_TEN);
    await vote(voter(0));
    expect((await makePack()).facts.digest).toBe(before.facts.digest);
    const [mandant, mandataire] = [voter(1), voter(2)];
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    expect((await makePack()).facts.digest).not.toBe(before.facts.digest);
  });
});

describe('An opening (R-46)', () => {
  test('is declared on a list that agrees, and everyone at the station hears of it', async () => {
    expect(await declaredPolls()).toEqual({ kind: 'undeclared' });
    const { cursor } = await bureau.station.list.query({ round: first.id, limit: 500 });

    expect(await openWith()).toEqual({ sitting: { kind: 'open', openedAt: at('07:45') } });
    expect(await declaredPolls()).toEqual({ kind: 'open', openedAt: at('07:45') });
    const heard = await bureau.station.changes.query({ round: first.id, cursor });
    expect(heard).toMatchObject({ people: [], gone: [], sitting: { kind: 'open', openedAt: at('07:45') } });
    expect(Number(heard.cursor)).toBe(Number(cursor) + 1);
  });

  test.each<[string, Partial<OpeningFacts>]>([
    ['an altered list', { digest: 'f'.repeat(64) }],
    ['a list of another round', { number: 2 }],
    ['an elector less', { electors: 5 }],
    ['a clock an hour off', { clock: at('08:45') }],
    ['a terminal that is not there', { terminals: 3 }],
  ])('on %s waits for a reason and a second person of the bureau', async (_, here) => {
    expect(await failureOf(openWith(here))).toEqual({ status: 422, codes: ['opening-mismatch'] });
    expect((await failureOf(openWith(here, { reason: 'Vu par les deux' }))).codes).toEqual([
      'opening-mismatch',
      'second-person-required',
    ]);
    const alone = { name: president(DENAIN), password: PASSWORD };
    expect((await failureOf(openWith(here, { reason: 'Vu', second: alone }))).codes).toContain(
      'second-person-required',
    );
    expect(await declaredPolls()).toEqual({ kind: 'undeclared' });

    await openWith(here, { reason: 'Vu par les deux', second: SECOND });
    const [row] = await running.database.db.select().from(sittings);
    expect(row).toMatchObject({
      openedBy: running.world.idOf(president(DENAIN)),
      openedSecond: running.world.idOf(assessor(DENAIN)),
      openedBecause: 'Vu par les deux',
    });
  });

  test('on a mismatch is the same to who asks again with its key, whatever the second person types since', async () => {
    const { no, facts } = await makePack();
    const here = { ...facts, electors: 5 };
    const sent = { key: newId<string>(), round: first.id, pack: no, here, reason: 'Vu', second: SECOND };
    const opened = await presiding.station.open.mutate(sent);
    const since = { ...sent, second: { ...SECOND, password: 'the one of yesterday' } };
    expect(await presiding.station.open.mutate(since)).toEqual(opened);
  });

  test('names every mismatch with both sides', async () => {
    const refused = await openWith({ electors: 5, terminals: 3 }).catch((error) => error.data.refusals);
    expect(refused).toEqual([
      {
        code: 'opening-mismatch',
        checks: [
          { what: 'electors', here: '5', server: '6', agrees: false },
          { what: 'terminals', here: '3', server: '2', agrees: false },
        ],
      },
    ]);
  });

  test('is not declared twice, nor on another day, nor on a pack that nobody made', async () => {
    await openWith();
    expect((await failureOf(openWith())).codes).toEqual(['already-decided']);

    running.setClock(addMinutes(at('07:45'), -24 * 60));
    expect((await failureOf(openWith())).codes).toEqual(['not-polling-day', 'already-decided']);
    expect((await failureOf(openWith({}, { pack: 99 }))).status).toBe(400);
  });

  test('is declared by the presiding officer alone', async () => {
    const { no, facts } = await makePack();
    const sent = { key: newId<string>(), round: first.id, pack: no, here: facts };
    expect((await failureOf(bureau.station.open.mutate(sent))).status).toBe(403);
    expect((await failureOf(bureau.station.close.mutate({ key: newId(), round: first.id, inside: 0 }))).status).toBe(
      403,
    );
    expect((await failureOf(bureau.station.pack.mutate({ key: newId(), round: first.id }))).status).toBe(403);
  });

  test('takes no vote before it, where it is late', async () => {
    running.setClock(at('08:20'));
    await openWith();
    running.setClock(at('08:20:30'));
    await expect(vote(voter(0))).resolves.toMatchObject({ mark: { at: at('08:20:30') } });
  });
});

describe('A close (R-46, art. R57)', () => {
  beforeEach(() => openWith());

  test('is not declared before the planned hour, and the vote goes on after it until it is', async () => {
    running.setClock(at('18:59'));
    expect((await failureOf(close(0))).codes).toEqual(['close-too-early']);
    running.setClock(at('19:20'));
    await vote(voter(0));
    expect(await close(2)).toEqual({
      sitting: {
        kind: 'closed',
        openedAt: at('07:45'),
        closedAt: addMinutes(at('19:20'), 1 / 60_000),
        inside: { counted: 2, voted: 0 },
      },
    });
  });

  test('ends the vote for all but as many as were inside, and more once confirmed with a reason', async () => {
    running.setClock(at('19:00'));
    await close(1);
    running.setClock(at('19:05'));
    expect((await failureOf(vote(voter(0)))).codes).toEqual(['station-closed']);
    await vote(voter(0), true);
    expect((await failureOf(vote(voter(1), true))).codes).toEqual(['inside-all-voted']);
    expect(await declaredPolls()).toMatchObject({ inside: { counted: 1, voted: 1 } });

    const more = (inside: number) =>
      presiding.station.moreInside.mutate({ key: newId(), round: first.id, inside, reason: 'Dans l’isoloir' });
    expect((await failureOf(more(1))).codes).toEqual(['inside-miscounted']);
    expect((await more(2)).sitting).toMatchObject({ inside: { counted: 2, voted: 1 } });
    await vote(voter(1), true);
    expect((await failureOf(vote(voter(2), true))).codes).toEqual(['inside-all-voted']);
  });

  test('has its count of people inside lowered too, to no fewer than have voted since', async () => {
    running.setClock(at('19:00'));
    await close(21);
    running.setClock(at('19:05'));
    await vote(voter(0), true);
    const counted = (inside: number) =>
      presiding.station.moreInside.mutate({ key: newId(), round: first.id, inside, reason: 'Faute de frappe' });
    expect((await failureOf(counted(0))).codes).toEqual(['inside-miscounted']);
    expect((await failureOf(counted(21))).codes).toEqual(['inside-miscounted']);
    expect((await counted(2)).sitting).toMatchObject({ inside: { counted: 2, voted: 1 } });
    await vote(voter(1), true);
    expect((await failureOf(vote(voter(2), true))).codes).toEqual(['inside-all-voted']);
  });

  test('corrects no mark any more', async () => {
    running.setClock(at('12:00'));
    const { mark } = await vote(voter(0));
    running.setClock(at('19:30'));
    const correct = () =>
      presiding.station.correct.mutate({ key: newId(), mark: mark.id, reason: 'Erreur', second: SECOND });
    await close(0);
    expect((await failureOf(correct())).codes).toEqual(['station-closed']);
  });

  test('corrects a mark after the planned hour while it is not declared', async () => {
    running.setClock(at('12:00'));
    const { mark } = await vote(voter(0));
    running.setClock(at('19:30'));
    const sent = { key: newId<string>(), mark: mark.id, reason: 'Erreur', second: SECOND };
    expect(await presiding.station.correct.mutate(sent)).toEqual({ status: 'corrected' });
  });

  test('is declared once; sent again with its key it answers the same', async () => {
    running.setClock(at('19:00'));
    const key = newId<string>();
    const closed = await close(3, key);
    running.setClock(at('19:10'));
    expect(await close(3, key)).toEqual(closed);
    expect((await failureOf(close(4, key))).status).toBe(409);
    expect((await failureOf(close(4))).codes).toEqual(['already-decided']);
  });

  test('can still be declared the day after: the round is shown until it is, and voters inside vote on', async () => {
    const shown = async () => {
      const { rounds, isToday } = await presiding.station.rounds.query({});
      return { days: rounds.map(({ day: its }) => its), isToday };
    };
    running.setClock(addMinutes(at('23:50'), 20));
    expect(await shown()).toEqual({ days: ['2027-04-11'], isToday: true });
    expect((await failureOf(vote(voter(0), true))).codes).toEqual(['station-closed']);
    await close(1);
    await vote(voter(0), true);
    expect(await shown()).toEqual({ days: ['2027-04-25'], isToday: false });
  });

  test('is heard of, and written in the log', async () => {
    running.setClock(at('19:00'));
    const { cursor } = await bureau.station.list.query({ round: first.id, limit: 500 });
    await close(3);
    const heard = await bureau.station.changes.query({ round: first.id, cursor });
    expect(heard.sitting).toMatchObject({ kind: 'closed', closedAt: at('19:00'), inside: { counted: 3, voted: 0 } });
    const entries = running.database.db.select({ act: auditEntry.act }).from(auditEntry);
    const acts = await entries.orderBy(asc(auditEntry.seq));
    expect(acts.map(({ act }) => act)).toEqual(['station.pack', 'station.open', 'station.close']);
  });
});

describe('A round postponed on the morning of its poll, the opening declared (R-18, R-46)', () => {
  const nextSunday = (time: string) => instant(`2027-04-18T${time}+02:00`);

  async function openThenPostpone(): Promise<void> {
    running.setClock(at('08:20'));
    await openWith();
    const admin = await running.as('admin');
    await admin.election.postpone.mutate({ key: newId(), election: presidential.id, round: 1, to: day('2027-04-18') });
  }

  async function onBoard() {
    const admin = await running.as('admin');
    const { stations } = await admin.board.show.query({ round: first.id, commune: PLACES.denain.code, limit: 500 });
    return stations.filter(({ station }) => station === DENAIN);
  }

  test('is nothing declared for its new date: it goes by its planned hours', async () => {
    await openThenPostpone();
    running.setClock(nextSunday('08:05'));
    expect(await declaredPolls()).toEqual({ kind: 'undeclared' });
    await expect(vote(voter(0))).resolves.toMatchObject({ mark: { at: nextSunday('08:05') } });
    running.setClock(nextSunday('19:00'));
    expect((await failureOf(vote(voter(1)))).codes).toEqual(['station-closed']);
    expect((await failureOf(close(0))).codes).toEqual(['station-not-open']);
  });

  test('opens and closes on its new date, and what was declared before stays', async () => {
    await openThenPostpone();
    running.setClock(nextSunday('07:50'));
    expect(await onBoard()).toMatchObject([{ openedAt: undefined, state: 'not-yet' }]);
    expect(await openWith()).toEqual({ sitting: { kind: 'open', openedAt: nextSunday('07:50') } });
    running.setClock(nextSunday('19:10'));
    await vote(voter(0));
    running.setClock(nextSunday('19:15'));
    expect(await close(0)).toMatchObject({ sitting: { openedAt: nextSunday('07:50'), closedAt: nextSunday('19:15') } });
    expect(await onBoard()).toMatchObject([{ openedAt: nextSunday('07:50'), state: 'closed', inPerson: 1 }]);
    const rows = await running.database.db.select().from(sittings).orderBy(sittings.openedAt);
    expect(rows).toMatchObject([
      { openedAt: at('08:20'), closedAt: null },
      { openedAt: nextSunday('07:50'), closedAt: nextSunday('19:15') },
    ]);
  });
});

describe('A close without an opening', () => {
  test('is refused, and so are more people inside', async () => {
    running.setClock(at('19:00'));
    expect((await failureOf(close(0))).codes).toEqual(['station-not-open']);
    const more = { key: newId<string>(), round: first.id, inside: 1, reason: 'x' };
    expect((await failureOf(presiding.station.moreInside.mutate(more))).codes).toEqual(['station-not-closed']);
  });
});

test('A close by a server whose clock is behind the one that opened is not before the opening', async () => {
  running.setClock(at('19:10:01'));
  await openWith();
  running.setClock(at('19:10'));
  expect(await close(0)).toMatchObject({ sitting: { kind: 'closed', closedAt: at('19:10:01') } });
});

describe('Marks and a close at the same moment', () => {
  test('come one after the other: each mark is before the close, or refused by it', async () => {
    const crowd = await addCrowd(running.database, 30);
    await openWith();
    running.setClock(at('19:00'));

    const votes = crowd.map((person, index) => outcomeOf(vote(person, index % 3 === 0)));
    const [closed, ...answers] = await Promise.all([outcomeOf(close(2)), ...votes]);

    const polls = await declaredPolls();
    if (!closed.ok || polls.kind !== 'closed') throw new Error('the close is declared');
    const marks = await running.database.db.select().from(voteMarks).where(eq(voteMarks.station, DENAIN));
    const after = marks.filter((mark) => mark.at >= polls.closedAt);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(marks.length);
    expect(after).toHaveLength(polls.inside.voted);
    expect(after.length).toBeLessThanOrEqual(2);
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : answer.codes)));
    for (const code of codes) expect(['station-closed', 'inside-all-voted']).toContain(code);
  });
});
