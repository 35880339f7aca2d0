import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#core/law/access/permissions.ts';
import type { MarkId } from '#core/model/ids.ts';
import { query } from '#drizzle/connection/statement.ts';
import { appRouter } from '#server/router.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, newId, PLACES, presidential, stationOf } from '#test/database/places.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president, townHall } from '#test/database/world.ts';
import { type RawResponse, send } from '#test/server/raw.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const BUREAU: readonly Role[] = ['assessor', 'presiding-officer'];
const ANYONE = 'anyone';
/** Who may call what: a procedure that is not here was forgotten, one that is here alone is gone. */
const CALLERS: { readonly [path: string]: readonly Role[] | typeof ANYONE } = {
  health: ANYONE,
  'session.signIn': ANYONE,
  'session.activate': ANYONE,
  'session.current': ROLES,
  'session.unlock': ROLES,
  'session.signOut': ROLES,
  'session.changePassword': ROLES,
  'election.list': ROLES,
  'commune.find': ROLES,
  'election.overview': ['admin'],
  'election.foresee': ['admin'],
  'election.convene': ['admin'],
  'election.postpone': ['admin'],
  'election.callOff': ['admin'],
  'job.list': ['admin'],
  'job.run': ['admin'],
  'request.submit': ['elector'],
  'request.establishOnline': ['elector'],
  'request.withdraw': ['elector'],
  'request.mine': ['elector'],
  'counter.find': ['officer'],
  'counter.person': ['officer'],
  'counter.today': ['officer'],
  'counter.collected': ['officer'],
  'counter.waiting': ['officer'],
  'counter.receipt': ['officer'],
  'counter.establish': ['officer'],
  'counter.preview': ['officer'],
  'counter.previewRequest': ['officer'],
  'counter.form': ['officer'],
  'counter.places': ['officer'],
  'counter.standAt': ['officer'],
  'counter.revoke': ['officer'],
  'procuration.explain': ['elector', 'officer'],
  'procuration.mine': ['elector'],
  'procuration.annul': ['officer'],
  'procuration.track': ['elector', 'officer', 'town-hall', ...BUREAU],
  'register.describe': ['town-hall'],
  'register.list': ['town-hall'],
  'procuration.waiting': ['town-hall'],
  'procuration.overview': ['town-hall'],
  'procuration.claim': ['town-hall'],
  'procuration.renew': ['town-hall'],
  'procuration.release': ['town-hall'],
  'procuration.decide': ['town-hall'],
  'roll.record': ['town-hall', 'admin'],
  'roll.previewEvent': ['town-hall', 'admin'],
  'paper.record': ['town-hall'],
  'paper.revoke': ['town-hall'],
  'procuration.attention': ['town-hall'],
  'procuration.concentrations': ['town-hall'],
  'paper.find': ['town-hall'],
  'search.find': ['town-hall'],
  'paper.entries': ['town-hall'],
  'paper.putAside': ['town-hall'],
  'paper.draft': ['town-hall'],
  'paper.keepDraft': ['town-hall'],
  'paper.annul': ['town-hall'],
  'station.rounds': BUREAU,
  'station.annex': [...BUREAU, 'town-hall'],
  'listPrint.record': [...BUREAU, 'town-hall'],
  'listPrint.lines': [...BUREAU, 'town-hall'],
  'listPrint.overview': [...BUREAU, 'town-hall', 'admin'],
  'listPrint.acknowledge': BUREAU,
  'station.list': BUREAU,
  'station.changes': BUREAU,
  'station.follow': BUREAU,
  'station.bearers': BUREAU,
  'station.card': BUREAU,
  'station.holder': BUREAU,
  'station.elsewhere': BUREAU,
  'station.proxyVotes': BUREAU,
  'station.mandantVotes': BUREAU,
  'station.minutes': BUREAU,
  'station.write': BUREAU,
  'station.correct': ['presiding-officer'],
  'station.bearerVotes': ['presiding-officer'],
  'station.prisonerVotes': ['presiding-officer'],
  'station.sitting': BUREAU,
  'station.pack': ['presiding-officer'],
  'station.open': ['presiding-officer'],
  'station.close': ['presiding-officer'],
  'station.closing': BUREAU,
  'station.moreInside': ['presiding-officer'],
  'mark.importRemote': ['admin'],
  'roll.upload': ['town-hall', 'admin'],
  'roll.preview': ['town-hall', 'admin'],
  'roll.proof': ['town-hall', 'admin'],
  'roll.import': ['town-hall', 'admin'],
  'roll.seal': ['admin'],
  'retention.purge': ['admin'],
  'message.list': ['admin'],
  'message.sendAgain': ['admin'],
  'message.bounce': ['admin'],
  'retention.foresee': ['admin'],
  'retention.statistics': ['admin'],
  'mark.foreseeRemote': ['admin'],
  'audit.verify': ['admin'],
  'audit.list': ['admin'],
  'account.certify': ['admin'],
  'board.procurations': ['town-hall', 'admin'],
  'board.rounds': ['town-hall', 'admin'],
  'board.show': ['town-hall', 'admin'],
  'account.create': ['admin'],
  'account.check': ['admin'],
  'account.import': ['admin'],
  'account.list': ['admin'],
  'account.lock': ['admin'],
  'account.unlock': ['admin'],
  'account.renew': ['admin'],
  'place.import': ['admin'],
  'place.foresee': ['admin'],
  'place.importPublic': ['admin'],
  'place.foreseePublic': ['admin'],
  'place.public': ROLES,
  status: ROLES,
};

let running: Running;
let elector: Person;
let tokens: { readonly [role in Role]: string };

beforeAll(async () => {
  running = await startRunning();
  elector = await addPerson(running.database);
  const { tokenOf } = running;
  tokens = {
    elector: await tokenOf(elector),
    officer: await tokenOf('leroy'),
    'town-hall': await tokenOf(townHall('denain')),
    assessor: await tokenOf(assessor(stationOf('denain'))),
    'presiding-officer': await tokenOf(president(stationOf('denain'))),
    admin: await tokenOf('admin'),
  };
});
afterAll(() => running.close());

const post = (path: string, body: unknown, token?: string): Promise<RawResponse> =>
  send(running.url, path, { token, body: typeof body === 'string' ? body : JSON.stringify(body) });

/** Nothing of the inside of the server: where it is, what it asks its database, what it was sent. */
function expectNothingInside({ text }: RawResponse): void {
  expect(text).not.toMatch(/ at |\.ts|node_modules|select |insert |update |params|stack|Error:|drizzle|postgres/i);
}

describe('The procedures', () => {
  test('are those whose callers are known', () => {
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(CALLERS).sort());
  });

  test.each(Object.entries(CALLERS).filter(([, callers]) => callers !== ANYONE))(
    '%s asks for a session',
    async (path) => {
      const wrong = 'A'.repeat(43);
      for (const token of [undefined, wrong, 'short', `${tokens.admin}x`]) {
        const answer = await send(running.url, path, { token });
        expect(answer).toMatchObject({ status: 401, text: expect.stringContaining('UNAUTHORIZED') });
      }
    },
  );

  test.each(Object.entries(CALLERS).filter(([, callers]) => callers !== ANYONE && callers !== ROLES))(
    '%s is only for its roles, whatever is sent',
    async (path, callers) => {
      for (const role of ROLES) {
        const answer = await send(running.url, path, { token: tokens[role], body: '{"unknown":true}' });
        expect({ role, status: answer.status }).toEqual({ role, status: callers.includes(role) ? 400 : 403 });
      }
    },
  );

  test.each(Object.keys(CALLERS))(
    '%s takes no field that it does not know, and nothing that is no object',
    async (path) => {
      const callers = CALLERS[path] ?? [];
      const role = callers === ANYONE ? 'admin' : (ROLES.find((its) => callers.includes(its)) ?? 'admin');
      for (const body of [{ unknown: 1 }, [], 'null', '"text"', '7', { __proto__: null, toString: 1 }]) {
        const answer = await post(path, body, tokens[role]);
        expect({ body, status: answer.status }).toEqual({ body, status: 400 });
        expectNothingInside(answer);
      }
    },
  );
});

describe('A call that is no call of ours', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'by %s is refused: its input would be in a log',
    async (method) => {
      const answer = await send(running.url, 'health?input=%7B%7D', {
        method,
        ...(method === 'GET' ? {} : { body: '' }),
      });

      expect(answer.status).toBe(405);
    },
  );

  test.each([
    ['broken JSON', '{"name":'],
    ['no text at all', ''],
    ['bytes that are no text', '\uFFFD\u0000'],
    ['an array for a batch', '[{}]'],
  ])('with %s is a 400', async (_, body) => {
    const answer = await send(running.url, 'session.signIn', { body });

    expect(answer.status).toBe(400);
    expectNothingInside(answer);
  });

  test('of a type other than JSON is a 4xx', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream']) {
      const answer = await send(running.url, 'health', { type });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expectNothingInside(answer);
    }
  });

  test.each(['nothing', 'station.nothing', 'constructor', '__proto__', 'session', 'a/b', 'toString'])(
    'to %s, which is no procedure, is a 404',
    async (path) => {
      const answer = await post(path, {}, tokens.admin);

      expect(answer.status).toBe(404);
      expectNothingInside(answer);
    },
  );

  test('outside of the API is a 404', async () => {
    for (const path of ['', 'x', 'trpc', 'wxyz/health', '%2E%2E/health', 'livez']) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${running.url}/${path}`, { method: 'POST', headers, body: '{}' });
      expect(response.status).toBe(404);
    }
  });

  test.each([65_537, 10_000_000])('of %i bytes is too large', async (size) => {
    const answer = await post('session.signIn', JSON.stringify({ name: 'x'.repeat(size), password: 'y' })).catch(
      () => undefined,
    );

    expect(answer?.status ?? 413).toBe(413);
    await expect(post('health', {})).resolves.toMatchObject({ status: 200 });
  });

  test('of 10 in one is answered, of 11 or 1,000 refused', async () => {
    const batch = (size: number) => {
      const path = Array.from({ length: size }, () => 'health').join(',');
      const body = JSON.stringify(Object.fromEntries(Array.from({ length: size }, (_, index) => [index, {}])));
      return send(running.url, `${path}?batch=1`, { body });
    };

    expect((await batch(10)).status).toBe(200);
    for (const size of [11, 1_000]) {
      const answer = await batch(size);
      expect(answer.status).toBe(400);
      expectNothingInside(answer);
    }
  });

  test('of several in one is answered call by call, each as if it were alone', async () => {
    const body = '{"0":{},"1":{},"2":{"unknown":1},"4":{}}';
    const answer = await send(running.url, 'health,session.current,health,nothing,health?batch=1', { body });

    const [healthy, ...others] = JSON.parse(answer.text);
    expect(answer.status).toBe(207);
    expect(others.map((its: { error?: { json: { data: unknown } } }) => its.error?.json.data)).toEqual([
      expect.objectContaining({ httpStatus: 401 }),
      expect.objectContaining({ httpStatus: 400 }),
      expect.objectContaining({ httpStatus: 404 }),
      undefined,
    ]);
    expect(Object.keys(healthy.result.data.json)).toEqual(Object.keys(others[3].result.data.json));
  });

  test.each(['[{},{}]', '7', 'null', '{"0":'])('of several in one has an input for each, not %s', async (body) => {
    const answer = await send(running.url, 'health,health?batch=1', { body });

    expect(answer.status).toBe(400);
    expectNothingInside(answer);
  });

  test('is JSON whatever else its type says', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON']) {
      expect((await send(running.url, 'health', { type })).status).toBe(200);
    }
  });

  test('to a name that is no text is a 400', async () => {
    const answer = await send(running.url, '%E0%A4%A');

    expect(answer.status).toBe(400);
    expectNothingInside(answer);
  });
});

describe('Input', () => {
  const signIn = (name: unknown, password: unknown = PASSWORD) => post('session.signIn', { name, password });

  test.each([
    ['a number', 7],
    ['nothing', null],
    ['a list', ['leroy']],
    ['an object', { $ne: '' }],
    ['no letter', ''],
    ['spaces alone', '   '],
    ['more than 100 letters', 'a'.repeat(101)],
  ])('where a name is expected: %s is a 400', async (_, name) => {
    const answer = await signIn(name);

    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error.json.data.fields).toEqual(['name']);
  });

  test.each([
    ['an escape', 'Le\u001B[31mroy'],
    ['a bell', 'Le\u0007roy'],
    ['a line feed', 'Le\nroy'],
    ['a C1 control', 'Le\u009Broy'],
    ['a null', 'Le\u0000roy'],
    ['a right-to-left override', 'Le\u202Eroy'],
    ['an isolate', 'Le\u2067roy'],
    ['a zero-width space', 'Le\u200Broy'],
    ['a zero-width joiner', 'Le\u200Droy'],
    ['a soft hyphen', 'Le\u00ADroy'],
    ['a byte-order mark', 'Le\uFEFFroy'],
    ['a tag', 'Le\u{E0041}roy'],
    ['a line separator', 'Le\u2028roy'],
    ['half a character', 'Le\uD83Droy'],
    ['a private character', 'Le\uE000roy'],
  ])('with %s in a name is a 400, wherever a name is typed, and nothing is written', async (_, name) => {
    const before = await written();
    const named = { lastName: name, firstNames: 'Jo', sex: 'F', born: '1980-01-01', commune: '59172' };
    const asking = { key: newId(), kind: 'procuration', validity: FIRST_ROUND };
    const correction = { key: newId(), mark: newId(), reason: name };

    for (const answer of [
      await signIn(name),
      await post('request.submit', { ...asking, mandataire: named }, tokens.elector),
      await post(
        'request.submit',
        { ...asking, mandataire: { ...named, lastName: 'Leroy', firstNames: name } },
        tokens.elector,
      ),
      await post('station.elsewhere', { lastName: name, born: '1980-01-01' }, tokens.assessor),
      await post('station.correct', correction, tokens['presiding-officer']),
      await post(
        'procuration.decide',
        { key: newId(), procuration: newId(), decision: 'reject', note: name },
        tokens['town-hall'],
      ),
    ]) {
      expect(answer.status).toBe(400);
      expectNothingInside(answer);
    }
    expect(await written()).toBe(before);
  });

  async function written(): Promise<number> {
    const [row] = await query<{ size: number }>(
      running.database.db,
      sql`select count(*)::int as size from idempotency`,
    );
    return row?.size ?? -1;
  }

  test.each(['1', 'Jo2', '  ', '-', '’'])('a person is not named %j', async (lastName) => {
    expect((await post('station.elsewhere', { lastName, born: '1980-01-01' }, tokens.assessor)).status).toBe(400);
  });

  test.each(['27-01-01', '2027-1-1', '01/01/2027', '', '2027-02-29T00:00:00Z', 20270101])(
    'a day is not %j',
    async (born) => {
      expect((await post('station.elsewhere', { lastName: 'Leroy', born }, tokens.assessor)).status).toBe(400);
    },
  );

  test.each(['2027-02-30', '2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31'])(
    'a day that the calendar does not have is refused by name: %j',
    async (born) => {
      const answer = await post('station.elsewhere', { lastName: 'Leroy', born }, tokens.assessor);

      expect(answer.status).toBe(422);
      expect(JSON.parse(answer.text).error.json.data.refusals).toEqual([{ code: 'date-impossible', written: born }]);
      expectNothingInside(answer);
    },
  );

  test('nor is the last day of a period, or a birth date', async () => {
    const period = { kind: 'period', until: '2027-02-30' };
    const [born, never] = ['1980-01-01', '1980-02-30'];
    for (const asked of [
      { mandataire: { nne: '1', born }, validity: period },
      { mandataire: { nne: '1', born: never }, validity: { kind: 'period', until: '2027-12-31' } },
    ]) {
      const answer = await post('request.submit', { key: newId(), kind: 'procuration', ...asked }, tokens.elector);
      expect({ status: answer.status, has: answer.text.includes('date-impossible') }).toEqual({
        status: 422,
        has: true,
      });
    }
  });

  test('a commune has a code that some commune has', async () => {
    const who = { lastName: 'Nobody', firstNames: 'Camille', sex: 'F', born: '1980-01-01' };
    const validity = { kind: 'period', until: '2027-12-31' };
    const ask = (commune: string) =>
      post(
        'request.submit',
        { key: newId(), kind: 'procuration', mandataire: { ...who, commune }, validity },
        tokens.elector,
      );

    const unknown = await ask('59999');
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('"commune-unknown"');
    expect((await ask(PLACES.denain.code)).text).toContain('"mandataire-unknown"');
  });

  test.each(['', 'x', '123', `${newId()}0`, null, {}, 7])('an id is not %j', async (round) => {
    const vote = { key: newId(), id: newId<MarkId>(), round, mandant: elector.elector, inside: false };

    expect((await post('station.mandantVotes', vote, tokens.assessor)).status).toBe(400);
    expect((await post('station.mandantVotes', { ...vote, round: first.id, key: round }, tokens.assessor)).status).toBe(
      400,
    );
  });

  test.each([
    { round: first.id, limit: 501 },
    { round: first.id, limit: 0 },
    { round: first.id, limit: 1.5 },
    { round: first.id, limit: '500' },
    { round: first.id, limit: 500, after: -1 },
    { round: first.id, limit: 500, after: 1e300 },
  ])('a page is not %j', async (page) => {
    expect((await post('station.list', page, tokens.assessor)).status).toBe(400);
  });

  test.each(['', '-1', '1e3', 'x', '9'.repeat(16), 1])('a cursor is not %j', async (cursor) => {
    expect((await post('station.changes', { round: first.id, cursor }, tokens.assessor)).status).toBe(400);
  });

  test.each([
    { rounds: [] },
    { rounds: [1, 1] },
    { rounds: [3] },
    { rounds: ['1'] },
    { election: 'x' },
    { kind: 'period' },
    { kind: 'other' },
  ])('a validity is not %j', async (changes) => {
    const validity = { kind: 'election', election: presidential.id, rounds: [1], ...changes };
    const mandataire = { nne: '1', born: '1980-01-01' };
    const asking = { key: newId(), kind: 'procuration', mandataire, validity };

    expect((await post('request.submit', asking, tokens.elector)).status).toBe(400);
  });
});

describe('What goes wrong inside', () => {
  test('is answered with an id that finds it in the log, and nothing else', async () => {
    const [mandant, mandataire] = [elector, await addPerson(running.database)];
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    await running.database.db.execute('alter table rounds rename to rounds_away');
    const answer = await post('counter.find', { reference }, tokens.officer);
    await running.database.db.execute('alter table rounds_away rename to rounds');

    expect(answer.status).toBe(500);
    expectNothingInside(answer);
    const { id } = JSON.parse(answer.text).error.json.data;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(running.logged.filter((line) => line.includes(id))).toHaveLength(1);
  });
});
