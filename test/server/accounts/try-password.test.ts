import { verify } from 'argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMinutes, fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { attempts, knownSources } from '#drizzle/schema/attempts.ts';
import { sweep } from '#server/retention/sweep.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import type { Running } from '#test/server/running.ts';
import { startTwoServers, type TwoServers } from '#test/server/two-servers.ts';

/** What takes a while in earnest (test/server/accounts/session.long.ts) and is not what is looked at here. */
vi.mock('argon2', async (importOriginal) => {
  const original = await importOriginal<typeof import('argon2')>();
  return { ...original, verify: vi.fn(async (_: string, password: string) => password === PASSWORD) };
});

/** Two servers in front of one database, the second behind a proxy; their machines’ clocks stand still. */
let two: TwoServers;
let direct: Running;
let behindProxy: Running;
let now: Instant = fromEpoch(Date.now());

/** Minutes. */
const DAY = 24 * 60;

beforeAll(async () => {
  two = await startTwoServers({ machineClock: () => now }, { isBehindProxy: true });
  [direct, behindProxy] = two.servers;
});
afterAll(() => two.close());
beforeEach(async () => {
  await two.databases[0].db.delete(attempts);
  await two.databases[0].db.delete(knownSources);
  vi.mocked(verify).mockClear();
});

const pass = (seconds: number) => {
  now = fromEpoch(toEpoch(now) + seconds * 1_000);
};

type Tried = { readonly status: number; readonly seconds: number | undefined };
type At = { readonly url: string; readonly from?: string; readonly token?: string };

/** What a call comes to, and the wait it is told; `from` is what the proxy in front says of the client. */
async function call(path: string, body: object, { url, from, token }: At = direct): Promise<Tried> {
  const response = await fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(from !== undefined && { 'x-forwarded-for': from }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error?: { json: { data: { seconds?: number } } } };
  return { status: response.status, seconds: error?.json.data.seconds };
}
const signIn = (name: string, password = PASSWORD, at?: At) => call('session.signIn', { name, password }, at);
const wrong = (name: string, at?: At) => signIn(name, `wrong ${newId()}`, at);
const fromProxy = (from: string): At => ({ url: behindProxy.url, from });

describe.each([
  ['an account', 'leroy'],
  ['a name that nobody has', 'nobody of that name'],
])('A wrong password of %s', (_, name) => {
  test('makes the next try wait, 1 s and twice as long each time, 5 min at most', async () => {
    const waits: (number | undefined)[] = [];
    for (let count = 0; count < 11; count += 1) {
      const { status, seconds } = await wrong(name);
      expect(status).toBe(401);
      waits.push(seconds);
      pass(seconds ?? 0);
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('refuses the next try from there before its hash is computed, however the name is written, and by another server too', async () => {
    await wrong(name);
    vi.mocked(verify).mockClear();

    for (const again of [
      await signIn(name),
      await signIn(name.toUpperCase()),
      await signIn(name, PASSWORD, fromProxy('127.0.0.1')),
    ]) {
      expect(again).toEqual({ status: 429, seconds: 1 });
    }
    expect(verify).not.toHaveBeenCalled();
    expect((await signIn('moreau')).status).toBe(200);
  });

  test('is one of many sent at once from a network: the others are not judged', async () => {
    const tries = Array.from({ length: 20 }, (_, index) =>
      wrong(name, index % 2 ? direct : fromProxy(`203.0.113.${index}`)),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);

    expect(statuses.toSorted()).toEqual([401, 401, ...Array(18).fill(429)]);
    expect(verify).toHaveBeenCalledTimes(2);
  });
});

describe('A right password', () => {
  test('opens after the wait, and is the end of it', async () => {
    for (const seconds of [1, 2, 4]) {
      expect(await wrong('leroy')).toEqual({ status: 401, seconds });
      pass(seconds);
    }

    expect((await signIn('leroy')).status).toBe(200);
    expect(await wrong('leroy')).toEqual({ status: 401, seconds: 1 });
  });

  test('sent ten times at once opens ten sessions', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn('leroy')));

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  });

  test('that is tried on a server that dies while it judges does not leave the account shut', async () => {
    vi.mocked(verify).mockRejectedValueOnce(new Error('it died'));
    expect((await signIn('leroy')).status).toBe(500);

    expect(await signIn('leroy')).toEqual({ status: 429, seconds: 5 });
    pass(5);
    expect((await signIn('leroy')).status).toBe(200);
  });
});

describe('An address', () => {
  const spray = async (times: number, at: At) => {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1) statuses.push((await wrong(`someone ${newId()}`, at)).status);
    return statuses;
  };

  test('is slowed from the 20th wrong password on, whoever’s they were; others are not', async () => {
    const attacker = fromProxy('203.0.113.9');
    expect(await spray(20, attacker)).toEqual(Array(20).fill(401));

    expect(await signIn('leroy', PASSWORD, attacker)).toEqual({ status: 429, seconds: 1 });
    expect((await signIn('leroy', PASSWORD, fromProxy('203.0.113.10'))).status).toBe(200);
    pass(1);
    expect(await wrong('moreau', attacker)).toEqual({ status: 401, seconds: 2 });
  });

  test('does not earn more by a right password of its own, which opens that account alone', async () => {
    const attacker = fromProxy('203.0.113.9');
    await spray(19, attacker);
    expect((await signIn('leroy', PASSWORD, attacker)).status).toBe(200);

    expect(await wrong('moreau', attacker)).toEqual({ status: 401, seconds: 1 });
    expect((await signIn('consul', PASSWORD, attacker)).status).toBe(429);
    expect((await signIn('leroy', PASSWORD, attacker)).status).toBe(200);
  });

  test('of a whole prefecture is not slowed by one who mistypes: only his account is', async () => {
    const counter = fromProxy('198.51.100.1');
    for (const seconds of [1, 2, 4, 8]) {
      await wrong('leroy', counter);
      pass(seconds);
    }
    await wrong('leroy', counter);

    expect((await signIn('leroy', PASSWORD, counter)).status).toBe(429);
    expect((await signIn('moreau', PASSWORD, counter)).status).toBe(200);
  });

  test('is not what a client pretends to a server without a proxy', async () => {
    for (let count = 0; count < 20; count += 1) {
      await wrong(`someone ${newId()}`, { url: direct.url, from: `203.0.113.${count}` });
    }

    expect((await signIn('leroy', PASSWORD, { url: direct.url, from: '198.51.100.1' })).status).toBe(429);
  });
});

describe('The same guard', () => {
  test('stands before a change of password, and counts apart from those who sign in', async () => {
    const token = await direct.tokenOf('leroy');
    const change = (current: string) =>
      call('session.changePassword', { current, next: 'the next password' }, { url: direct.url, token });

    expect(await change('wrong')).toEqual({ status: 401, seconds: 1 });
    expect(await change(PASSWORD)).toEqual({ status: 429, seconds: 1 });
    expect((await signIn('leroy')).status).toBe(200);
  });

  test('stands before the second person of a correction (R-48)', async () => {
    const station = stationOf('denain');
    const token = await direct.tokenOf(president(station));
    const correct = (password: string) =>
      call(
        'station.correct',
        { key: newId(), mark: newId<MarkId>(), reason: 'erreur', second: { name: assessor(station), password } },
        { url: direct.url, token },
      );

    await correct('wrong');
    expect(await correct(PASSWORD)).toEqual({ status: 429, seconds: 1 });
    pass(1);
    expect((await correct(PASSWORD)).status).toBe(400);
  });
});

describe('What is kept of it', () => {
  const rows = () => two.databases[0].db.select().from(attempts);

  test('is no name and no address, only digests', async () => {
    await wrong('leroy', fromProxy('203.0.113.9'));

    await signIn('leroy', PASSWORD, fromProxy('203.0.114.9'));

    for (const { subjectHash } of await rows()) expect(subjectHash).toMatch(/^[0-9a-f]{64}$/);
    const opened = await two.databases[0].db.select().from(knownSources);
    expect(opened).toMatchObject([{ accountHash: expect.any(String), sourceHash: expect.any(String) }]);
    expect(JSON.stringify([await rows(), opened])).not.toMatch(/leroy|203\.0/);
  });

  test('is forgotten after a day, not before; from where an account was opened, after 90 days', async () => {
    await wrong('leroy');
    await signIn('moreau');
    const kept = async (minutes: number) => {
      await sweep({ ...two.servers[0].context, machineClock: () => addMinutes(now, minutes) });
      const { db } = two.databases[0];
      return { misses: (await db.$count(attempts)) > 0, sources: await db.$count(knownSources) };
    };

    expect(await kept(DAY - 1)).toEqual({ misses: true, sources: 1 });
    expect(await kept(DAY + 1)).toEqual({ misses: false, sources: 1 });
    expect(await kept(90 * DAY - 1)).toEqual({ misses: false, sources: 1 });
    expect(await kept(90 * DAY + 1)).toEqual({ misses: false, sources: 0 });
  });
});
