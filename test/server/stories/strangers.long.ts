import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMinutes, fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { attempts, knownSources } from '#drizzle/schema/attempts.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { addSession, assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

/** What takes a while in earnest and is not what is looked at here. */
vi.mock('argon2', async (importOriginal) => {
  const original = await importOriginal<typeof import('argon2')>();
  return { ...original, verify: vi.fn(async (_: string, password: string) => password === PASSWORD) };
});

/** A server behind a proxy, whose machine’s clock stands still. */
let running: Running;
let now: Instant = fromEpoch(Date.now());

beforeAll(async () => {
  running = await startRunning({ machineClock: () => now, isBehindProxy: true });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.database.db.delete(attempts);
  await running.database.db.delete(knownSources);
  pass(TEN_MINUTES);
});

/** In this time a server forgets the misses that it alone has counted. */
const TEN_MINUTES = 600;

const pass = (seconds: number) => {
  now = fromEpoch(toEpoch(now) + seconds * 1_000);
};

type Tried = { readonly status: number; readonly seconds: number };
type At = { readonly from: string; readonly token?: string };

async function call(path: string, body: object, { from, token }: At): Promise<Tried> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${running.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...authorization },
    body: JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error?: { json: { data: { seconds?: number } } } };
  return { status: response.status, seconds: error?.json.data.seconds ?? 0 };
}
const signIn = (name: string, from: string) => call('session.signIn', { name, password: PASSWORD }, { from });
const guess = (name: string, from: string, password = `wrong ${newId()}`) =>
  call('session.signIn', { name, password }, { from });

const tokenOf = (name: string) => addSession(running.database, running.world.idOf(name), addMinutes(now, 60));

const ATTACKER = '203.0.113.9';
const ELSEWHERE = '198.51.100.7';
const EIGHT_MINUTES = 480;
/** Seconds between two right passwords. */
const EVERY = 30;

/**
 * Eight minutes in which `attack` guesses each time that its wait is over, and `own` is tried from the
 * fourth second on: what became of the guesses, and of the others.
 */
async function play(attack: () => Promise<Tried>, own: () => Promise<Tried>) {
  const [guesses, owns]: [number[], number[]] = [[], []];
  let free = 0;
  for (let second = 0; second < EIGHT_MINUTES; second += 1) {
    if (second >= free) {
      const { status, seconds } = await attack();
      guesses.push(status);
      free = second + Math.max(1, seconds);
    }
    if (second % EVERY === 4) owns.push((await own()).status);
    pass(1);
  }
  return { guesses, owns };
}

const always = (status: number) => Array(EIGHT_MINUTES / EVERY).fill(status);
const judged = (statuses: readonly number[]) => statuses.filter((status) => status === 401).length;

describe('Eight minutes of wrong passwords', () => {
  test('for one name leave its owner in at his first try, from a place that nobody knows, and at each after it', async () => {
    const { guesses, owns } = await play(
      () => guess('leroy', ATTACKER),
      () => signIn('leroy', ELSEWHERE),
    );

    expect(owns).toEqual(always(200));
    expect(judged(guesses)).toBeLessThan(12);
  });

  test('for one name from hundreds of networks leave its owner in where he opened it before', async () => {
    await signIn('leroy', ELSEWHERE);
    let nth = 0;
    const { owns } = await play(
      () => {
        nth += 1;
        return guess('leroy', `2001:db8:${nth.toString(16)}::1`);
      },
      () => signIn('leroy', ELSEWHERE),
    );

    expect(owns).toEqual(always(200));
  });

  test('for random names leave in who opened his account behind the same address before', async () => {
    await signIn('leroy', ATTACKER);
    const { owns, guesses } = await play(
      () => guess(`nobody ${newId()}`, ATTACKER),
      () => signIn('leroy', ATTACKER),
    );

    expect(owns).toEqual(always(200));
    expect(judged(guesses)).toBeLessThan(40);
    expect((await signIn('moreau', ATTACKER)).status).toBe(429);
  });

  test('for the names of a bureau, at its own address, keep it from no correction and no unlocking (R-48, R-77)', async () => {
    const station = stationOf('denain');
    const at = { from: ATTACKER, token: await tokenOf(president(station)) };
    const second = { name: assessor(station), password: PASSWORD };
    const correction = () => ({ key: newId<string>(), mark: newId<MarkId>(), reason: 'erreur', second });
    const [first, other] = [president(station), assessor(station)];
    let nth = 0;
    const { owns } = await play(
      () => {
        nth += 1;
        return guess(nth % 2 ? first : other, ATTACKER);
      },
      async () => {
        const unlocked = await call('session.unlock', { name: first, password: PASSWORD }, at);
        // The second person was right: what is wrong is the mark, which nobody made.
        return unlocked.status === 200 ? call('station.correct', correction(), at) : unlocked;
      },
    );

    expect(owns).toEqual(always(400));
  });
});

describe('A source that opened an account', () => {
  test('is told apart from its neighbours, and waits for its own mistakes alone', async () => {
    await signIn('leroy', ELSEWHERE);
    expect(await guess('leroy', ELSEWHERE)).toEqual({ status: 401, seconds: 1 });
    expect(await signIn('leroy', ELSEWHERE)).toEqual({ status: 429, seconds: 1 });
    pass(1);
    expect((await signIn('leroy', ELSEWHERE)).status).toBe(200);
  });

  test('is a stranger after 90 days', async () => {
    const guesses = async () => {
      for (let count = 0; count < 3; count += 1) pass((await guess('leroy', ATTACKER)).seconds);
      return guess('leroy', ATTACKER);
    };
    await signIn('leroy', ELSEWHERE);
    await guess('leroy', '198.51.100.8');
    await guesses();
    expect((await signIn('leroy', ELSEWHERE)).status).toBe(200);

    await running.database.db.update(knownSources).set({ openedAt: fromEpoch(toEpoch(now) - 91 * 86_400_000) });
    expect((await signIn('leroy', ELSEWHERE)).status).toBe(429);
  });

  test('is forgotten with the password, when an administrator gives the account a new code', async () => {
    await signIn('consul', ELSEWHERE);
    const admin = { from: ELSEWHERE, token: await tokenOf('admin') };
    const renewal = { key: newId<string>(), name: 'consul', codeHash: 'f'.repeat(64) };
    expect((await call('account.renew', renewal, admin)).status).toBe(200);

    expect(await running.database.db.$count(knownSources)).toBe(0);
  });
});

/** So many at once, as many attackers send them. */
async function flood(size: number, send: (nth: number) => Promise<Tried>): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let from = 0; from < size; from += 20) {
    const nths = Array.from({ length: Math.min(20, size - from) }, (_, place) => from + place);
    statuses.push(...(await Promise.all(nths.map(send))).map(({ status }) => status));
  }
  return statuses;
}

const KNOWN = ['leroy', 'moreau', 'retired', 'delegate', 'admin'];

/** Right passwords from where they were right before, while the flood goes on. */
async function signInsDuring(flooding: () => Promise<readonly number[]>) {
  for (const name of KNOWN) expect((await signIn(name, ELSEWHERE)).status).toBe(200);
  const flooded = flooding();
  const right: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    for (const name of KNOWN) right.push((await signIn(name, ELSEWHERE)).status);
  }
  const statuses = await flooded;
  for (const name of KNOWN) right.push((await signIn(name, ELSEWHERE)).status);
  return { right, statuses };
}

describe('A flood of wrong passwords, each for another name', () => {
  test('from the many /64 of one /48 is slowed as one guesser; known sources get in', async () => {
    const { right, statuses } = await signInsDuring(() =>
      flood(120, (nth) => guess(`nobody ${nth}`, `2001:db8:7:${(256 * nth).toString(16)}::1`)),
    );

    expect(right).toEqual(Array(15).fill(200));
    expect(judged(statuses)).toBeGreaterThanOrEqual(80);
    expect(judged(statuses)).toBeLessThan(90);
  });

  test('from the many addresses of one /24 is slowed as one guesser', async () => {
    const statuses = await flood(120, (nth) => guess(`nobody ${nth}`, `203.0.113.${nth}`));

    expect(judged(statuses)).toBeGreaterThanOrEqual(80);
    expect(judged(statuses)).toBeLessThan(90);
  });

  test('from everywhere is judged at the pace that its server forgets; known sources get in', async () => {
    const { right, statuses } = await signInsDuring(() =>
      flood(330, (nth) => guess(`nobody ${nth}`, `2001:db8:${nth.toString(16)}::1`)),
    );

    expect(right).toEqual(Array(15).fill(200));
    expect(judged(statuses)).toBeGreaterThanOrEqual(300);
    expect(judged(statuses)).toBeLessThan(310);
    pass(60);
    expect((await guess('nobody at all', '2001:db8:ffff::1')).status).toBe(401);
  });

  test('of one password is slowed from the tenth name on, wherever it comes from, and no other password is', async () => {
    const statuses = await flood(60, (nth) =>
      guess(`nobody ${nth}`, `2001:db8:${nth.toString(16)}::1`, 'Azerty123456'),
    );

    expect(judged(statuses)).toBeGreaterThanOrEqual(10);
    expect(judged(statuses)).toBeLessThan(14);
    expect(await guess('one more', '2001:db8:aaaa::1', 'Azerty123456')).toMatchObject({ status: 429 });
    expect((await guess('one more', '2001:db8:aaaa::1')).status).toBe(401);
  });
});
