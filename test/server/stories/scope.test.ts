import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId, ProcurationId } from '#core/model/ids.ts';
import { query } from '#drizzle/connection/statement.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor, president, townHall } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

describe('The bureau of another station (R-41, R-77)', () => {
  test.each([stationOf('denain', 2), stationOf('marly')])('%s marks nobody of this one', async (station) => {
    const { mandant, mandataire } = await addPair(running.database);
    const { id } = await addProcuration(running.database, {
      mandant,
      mandataire,
      account: running.world.idOf('leroy'),
    });
    running.setClock(POLLING_TEN);
    const { station: api } = await running.as(assessor(station));
    const { elector } = mandant;

    const answers = [
      await failureOf(api.mandantVotes.mutate({ ...newVote(), mandant: elector })),
      await failureOf(
        api.proxyVotes.mutate({ ...newVote(), by: { mandant: elector, mandataire: mandataire.elector } }),
      ),
      await failureOf(api.proxyVotes.mutate({ ...newVote(), by: { procuration: id } })),
    ];

    expect(answers).toEqual([refusedFor('wrong-station'), refusedFor('wrong-station'), refusedFor('wrong-station')]);
    expect(await running.database.db.$count(voteMarks, eq(voteMarks.elector, elector))).toBe(0);
  });

  test('opens no card and sees no line of this one', async () => {
    const { mandant } = await addPair(running.database);
    const { station: api } = await running.as(assessor(stationOf('marly')));
    const seen = await running.database.db.$count(auditEntry);

    const card = api.card.query({ round: first.id, elector: mandant.elector });
    expect(await failureOf(card)).toEqual(refusedFor('out-of-scope'));
    const { people } = await api.list.query({ round: first.id, limit: 500 });
    expect(people.map(({ elector }) => elector)).not.toContain(mandant.elector);
    expect(await running.database.db.$count(auditEntry)).toBe(seen);
  });

  test('sends an elector of another station there: name, station, its telephone and commune, nothing else', async () => {
    const { lastName, firstNames, born, station } = await addPerson(running.database, {
      lastName: 'Éloïse-Vandenberghe',
    });
    const { station: api } = await running.as(assessor(stationOf('marly')));

    const { people } = await api.elsewhere.query({ lastName: 'eloise vandenberghe', born });
    expect(people).toEqual([{ lastName, firstNames, station, commune: 'Denain', phone: null }]);
    expect((await api.elsewhere.query({ lastName: 'eloise', born })).people).toEqual([]);
    expect((await api.elsewhere.query({ lastName, born: '1979-01-01' })).people).toEqual([]);
  });

  test.each([
    ['D’Ormesson', 'DORMESSON'],
    ['Dormesson', 'd’Ormesson'],
    ['D’Ormesson', 'ORMESSON'],
    ['Le Goff', 'legoff'],
    ['Legoff', 'LE GOFF'],
    ['Saint-Jean', 'saintjean'],
    ['de La Tour', 'La Tour'],
  ])('is told where %s votes by %s, and by no beginning of the name', async (name, typed) => {
    const { born, station } = await addPerson(running.database, { lastName: name, firstNames: 'Ève' });
    const { station: api } = await running.as(assessor(stationOf('marly')));

    const { people } = await api.elsewhere.query({ lastName: typed, born });
    expect(people).toContainEqual({ lastName: name, firstNames: 'Ève', station, commune: 'Denain', phone: null });
    expect((await api.elsewhere.query({ lastName: typed.slice(0, -2), born })).people).toEqual([]);
  });

  test('corrects no mark of this one', async () => {
    const { mandant } = await addPair(running.database);
    running.setClock(POLLING_TEN);
    const id = newId<MarkId>();
    const here = await running.as(assessor(stationOf('denain')));
    await here.station.mandantVotes.mutate({
      key: newId(),
      id,
      round: first.id,
      inside: false,
      mandant: mandant.elector,
    });

    const there = await running.as(president(stationOf('denain', 2)));
    const second = { name: assessor(stationOf('denain', 2)), password: 'correct horse battery staple' };
    const answer = await failureOf(there.station.correct.mutate({ key: newId(), mark: id, reason: 'a slip', second }));
    expect(answer).toEqual(refusedFor('out-of-scope'));
  });
});

describe('A town hall (R-72, R-77)', () => {
  test('decides on what its own mandants gave, once', async () => {
    const mandant = await addPerson(running.database, { on: 'noumea' });
    const mandataire = await addPerson(running.database, { on: 'noumea' });
    const { id } = await addProcuration(running.database, {
      mandant,
      mandataire,
      account: running.world.idOf('leroy'),
    });
    await running.database.db.update(procurations).set({ status: 'in-control' }).where(eq(procurations.id, id));
    running.setClock(addMinutes(IN_MARCH, 10));
    const decide = async (town: 'noumea' | 'denain', decision: 'accept' | 'reject') => {
      const api = await running.as(townHall(town));
      const act = { key: newId<string>(), procuration: id };
      return api.procuration.decide.mutate(
        decision === 'accept' ? { ...act, decision } : { ...act, decision, note: 'Radié' },
      );
    };

    expect(await failureOf(decide('denain', 'accept'))).toEqual(refusedFor('out-of-scope'));
    expect(await decide('noumea', 'accept')).toEqual({ status: 'active', reasons: [] });
    expect(await failureOf(decide('noumea', 'reject'))).toEqual(refusedFor('already-decided'));
  });

  test('of a procuration that nobody knows hears that it is bad input', async () => {
    const api = await running.as(townHall('denain'));
    const act = { key: newId<string>(), procuration: newId<ProcurationId>(), decision: 'accept' as const };

    expect(await failureOf(api.procuration.decide.mutate(act))).toEqual({ status: 400, codes: [] });
  });
});

describe('An officer (R-08, R-11, R-12)', () => {
  async function present(account: string, reference: string, identity: 'match' | 'mismatch' = 'match') {
    const api = await running.as(account);
    return api.counter.establish.mutate({ key: newId(), reference, identity });
  }
  async function asked(): Promise<string> {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await addPair(running.database);
    return addRequest(running.database, mandant, procurationRequest(mandataire));
  }
  const statusOf = async (reference: string) => {
    const [row] = await running.database.db
      .select()
      .from(requests)
      .where(eq(requests.reference, sql`${reference}`));
    return row?.status;
  };

  test('establishes nothing without a designation in force; the request stays as it was', async () => {
    const reference = await asked();

    expect(await failureOf(present('retired', reference))).toEqual(refusedFor('authority-not-entitled'));
    expect(await failureOf(present('unsigned', reference))).toEqual(refusedFor('out-of-scope'));
    expect(await failureOf(present('retired', reference, 'mismatch'))).toEqual(
      refusedFor('authority-not-entitled', 'identity-mismatch'),
    );
    expect(await statusOf(reference)).toBe('requested');
    expect(await present('leroy', reference)).toMatchObject({ status: 'active' });
  });

  test('signs what an own delegate collected, once, and no other officer may', async () => {
    const reference = await asked();

    expect(await present('delegate', reference)).toMatchObject({ status: 'collected', procuration: undefined });
    expect(await failureOf(present('delegate', reference))).toEqual(refusedFor('reference-used'));
    expect(await failureOf(present('moreau', reference))).toEqual(refusedFor('authority-not-entitled'));
    expect(await present('leroy', reference)).toMatchObject({ status: 'active' });
    expect(await failureOf(present('leroy', reference))).toEqual(refusedFor('reference-used'));
  });

  test('annuls an own entry made in error within 15 minutes, once, and no other officer’s', async () => {
    const { procuration } = await present('leroy', await asked());
    const annul = async (account: string, minutes: number) => {
      running.setClock(addMinutes(IN_MARCH, minutes));
      const api = await running.as(account);
      return api.procuration.annul.mutate({ key: newId(), procuration: procuration ?? newId() });
    };

    expect(await failureOf(annul('moreau', 1))).toEqual(refusedFor('out-of-scope'));
    expect(await failureOf(annul('leroy', 16))).toEqual(refusedFor('entered-in-error'));
    expect(await annul('leroy', 15)).toEqual({ status: 'annulled' });
    expect((await failureOf(annul('leroy', 15))).codes).toContain('already-decided');
  });

  test('takes back no slip that was used already', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    running.setClock(addMinutes(POLLING_TEN, -5));
    const { procuration } = await present('leroy', reference);
    running.setClock(POLLING_TEN);
    const bureau = await running.as(assessor(mandant.station));
    const by = { procuration: procuration ?? newId<ProcurationId>() };
    await bureau.station.proxyVotes.mutate({ ...newVote(), by });

    const api = await running.as('leroy');
    expect(await failureOf(api.procuration.annul.mutate({ key: newId(), ...by }))).toEqual(
      refusedFor('entered-in-error'),
    );
  });
});

describe('An elector (R-71, R-77)', () => {
  test('sees and withdraws own requests, and learns nothing of another’s', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await addPair(running.database);
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    const [own, stranger] = [await running.as(mandant), await running.as(mandataire)];

    expect((await stranger.request.mine.query({})).requests).toEqual([]);
    expect(await failureOf(stranger.request.withdraw.mutate({ key: newId(), reference }))).toEqual(
      refusedFor('reference-unknown'),
    );
    expect((await own.request.mine.query({})).requests).toMatchObject([{ reference, status: 'requested' }]);
    expect(await own.request.withdraw.mutate({ key: newId(), reference })).toEqual({ status: 'withdrawn' });
    expect(await failureOf(own.request.withdraw.mutate({ key: newId(), reference }))).toEqual(
      refusedFor('reference-unknown'),
    );
  });
});

/** Every refusal above has its entry, and none of them another effect. */
afterAll(async () => {
  const [{ refused: count } = { refused: 0 }] = await query<{ refused: number }>(
    running.database.db,
    sql`select count(*) filter (where body::jsonb ? 'refused')::int as refused from audit_body`,
  );

  expect(count).toBe(2 * 3 + 1 + 2 + 3 + 3 + 3 + 1 + 2);
});
