import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { MarkId } from '#core/model/ids.ts';
import { addPerson, identityOf, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect, failureOf } from '#test/server/terminal.ts';

let running: Running;
/** All that must never be in a log, by what it is. */
const secrets = new Map<string, string>();

beforeAll(async () => {
  running = await startRunning();
  await tellStory();
});
afterAll(() => running.close());

async function tellStory(): Promise<void> {
  const { database } = running;
  const mandant = await addPerson(database, {
    lastName: 'Quélennec',
    firstNames: 'Gwenaëlle',
    born: day('1979-03-14'),
    nne: '271828182',
  });
  const mandataire = await addPerson(database, {
    lastName: 'Zwiebelfisch',
    firstNames: 'Ottokar',
    born: day('1958-11-23'),
    nne: '314159265',
  });
  keep({ mandant, mandataire });
  for (const token of [await ask(mandant, mandataire), await vote(mandant, mandataire)]) secrets.set('token', token);
  await breakThings(mandant, mandataire);
}

function keep(people: { readonly [who: string]: Person }): void {
  secrets.set('password', PASSWORD);
  for (const [who, { lastName, firstNames, born, nne }] of Object.entries(people)) {
    for (const [what, its] of Object.entries({ lastName, firstNames, born, nne }))
      secrets.set(`${what} of ${who}`, its);
  }
}

const askingFor = (mandataire: Person) => {
  const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: FIRST_ROUND };
  return { key: newId<string>(), ...giving };
};

/** Asks, is refused and established: the token of the session. */
async function ask(mandant: Person, mandataire: Person): Promise<string> {
  const { token } = await connect(running.url, undefined).session.signIn.mutate({
    name: mandant.nne,
    password: PASSWORD,
  });
  const own = connect(running.url, token);
  const { reference } = await own.request.submit.mutate(askingFor(mandataire));
  secrets.set('reference', reference);

  const officer = await running.as('leroy');
  await officer.counter.find.query({ reference });
  await failureOf(officer.counter.establish.mutate({ key: newId(), reference, identity: 'mismatch' }));
  await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return token;
}

async function vote(mandant: Person, mandataire: Person): Promise<string> {
  running.setClock(POLLING_TEN);
  const token = await running.tokenOf(assessor(mandant.station));
  const { station } = connect(running.url, token);
  const by = { mandant: mandant.elector, mandataire: mandataire.elector };
  const act = { round: first.id, inside: false };
  await station.card.query({ round: first.id, elector: mandant.elector });
  await station.elsewhere.query({ lastName: mandataire.lastName, born: mandataire.born });
  const { mark } = await station.proxyVotes.mutate({ ...act, key: newId(), id: newId<MarkId>(), by });
  await failureOf(station.mandantVotes.mutate({ ...act, key: newId(), id: newId<MarkId>(), mandant: mandant.elector }));
  const second = { name: assessor(mandant.station), password: PASSWORD };
  const presiding = await running.as(president(stationOf('denain')));
  await presiding.station.correct.mutate({ key: newId(), mark: mark.id, reason: 'une autre ligne', second });
  return token;
}

/** Bad input, and bugs in the middle of acts: what a log says the most about. */
async function breakThings(mandant: Person, mandataire: Person): Promise<void> {
  const { born, lastName } = mandataire;
  const { db } = running.database;
  const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
  secrets.set('reference of a bug', reference);
  const [own, officer, bureau] = await Promise.all([
    running.as(mandant),
    running.as('leroy'),
    running.as(assessor(mandant.station)),
  ]);
  for (const table of ['electors', 'requests', 'elections', 'access_log', 'idempotency']) {
    await db.execute(`alter table ${table} rename to away`);
    await Promise.allSettled([
      own.request.submit.mutate(askingFor(mandataire)),
      own.request.mine.query({}),
      officer.counter.find.query({ reference }),
      officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' }),
      bureau.station.elsewhere.query({ lastName, born }),
      bureau.station.card.query({ round: first.id, elector: mandant.elector }),
    ]);
    await db.execute(`alter table away rename to ${table}`);
  }
}

describe('The log', () => {
  test('tells of what broke, where and why', () => {
    const bugs = running.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'bug');

    expect(new Set(bugs.map(({ path }) => path))).toEqual(
      new Set([
        'request.submit',
        'request.mine',
        'counter.find',
        'counter.establish',
        'station.elsewhere',
        'station.card',
      ]),
    );
    for (const { error } of bugs) {
      expect(error.message).toMatch(/^relation "\w+" does not exist$|^permission denied/);
      expect(error.stack).toContain('drizzle');
    }
  });

  test('names nobody: no name, birth date, number, reference, password, token', () => {
    const text = running.logged.join('').toLowerCase();

    expect(secrets.size).toBeGreaterThan(10);
    expect([...secrets].filter(([, its]) => text.includes(its.toLowerCase())).map(([what]) => what)).toEqual([]);
  });
});
