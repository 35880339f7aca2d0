import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VouchedIdentity } from '#core/model/vouched-identity.ts';
import { query } from '#drizzle/connection/statement.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { openElectorSession } from '#server/portal/elector-session.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect } from '#test/server/terminal.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const ISSUER = 'https://issuer.example';
let count = 0;

/** Someone of the roll with names of their own, as a provider vouches for them. */
async function vouchedPerson(more: Partial<VouchedIdentity> = {}, plan: Parameters<typeof addPerson>[1] = {}) {
  count += 1;
  const person = await addPerson(running.database, { firstNames: `Zoé ${'a'.repeat(count)}`, ...plan });
  return { person, vouched: vouchedAs(person, more) };
}

function vouchedAs({ lastName, firstNames, born }: Person, more: Partial<VouchedIdentity>): VouchedIdentity {
  const said = {
    provider: 'france-connect',
    issuer: ISSUER,
    subject: `subject ${count}`,
    isDemonstration: false,
  } as const;
  return { ...said, lastName, firstNames, born, sex: 'F', ...more };
}

const open = (vouched: VouchedIdentity) => openElectorSession(running.context, vouched);

async function whoIs(vouched: VouchedIdentity): Promise<string> {
  const opened = await open(vouched);
  if (!opened.ok) return opened.why;
  const { nne } = await connect(running.url, opened.token).procuration.mine.query({});
  return nne ?? '';
}

describe('An identity that a provider vouches for (R-56)', () => {
  test('opens a session of the elector who has it, however the names are written', async () => {
    const { person, vouched } = await vouchedPerson();
    expect(await whoIs({ ...vouched, lastName: vouched.lastName.toUpperCase() })).toBe(person.nne);
  });

  test('has one account, also when the first two sessions open at once', async () => {
    const { person, vouched } = await vouchedPerson();
    const opened = await Promise.all([open(vouched), open(vouched), open(vouched)]);
    expect(opened.map(({ ok }) => ok)).toEqual([true, true, true]);
    const rows = await query<{ id: string }>(
      running.database.db,
      sql`select id from accounts where elector = ${person.elector} and issuer = ${ISSUER}`,
    );
    expect(rows).toHaveLength(1);
    const entries = await running.database.db.$count(auditEntry, eq(auditEntry.act, 'session.identify'));
    expect(entries).toBeGreaterThan(0);
  });

  test('stays the same elector’s when the names change at the provider, by its subject', async () => {
    const { person, vouched } = await vouchedPerson();
    await open(vouched);
    expect(await whoIs({ ...vouched, lastName: 'Épouse-Durand' })).toBe(person.nne);
  });

  test('of another issuer is someone else, though the subject is the same', async () => {
    const { person, vouched } = await vouchedPerson();
    const other = await vouchedPerson();
    await open(vouched);
    const elsewhere = { ...other.vouched, issuer: 'https://other.example', subject: vouched.subject };
    expect(await whoIs(elsewhere)).toBe(other.person.nne);
    expect(await whoIs(vouched)).toBe(person.nne);
  });

  test.each<[string, Partial<VouchedIdentity>]>([
    ['another birth', { born: '1970-01-01' as VouchedIdentity['born'] }],
    ['another sex', { sex: 'M' }],
    ['another name', { lastName: 'Nobody' }],
  ])('of %s opens nothing, and makes no account', async (_, more) => {
    const { person, vouched } = await vouchedPerson(more);
    expect(await whoIs(vouched)).toBe('nobody-on-roll');
    const rows = await query(
      running.database.db,
      sql`select from accounts where elector = ${person.elector} and subject is not null`,
    );
    expect(rows).toEqual([]);
  });

  test('is vouched for by NC Connect in New Caledonia, and by FranceConnect elsewhere', async () => {
    const here = await vouchedPerson({ provider: 'nc-connect' });
    expect(await whoIs(here.vouched)).toBe('france-connect');
    const there = await vouchedPerson({}, { on: 'noumea' });
    expect(await whoIs(there.vouched)).toBe('nc-connect');
    expect((await open({ ...there.vouched, provider: 'nc-connect' })).ok).toBe(true);
  });

  test('opens an account that leaves the log whole', async () => {
    const { vouched } = await vouchedPerson();
    await open(vouched);
    await logLoaded(running.database);
    expect(await (await running.as('admin')).audit.verify.query({})).toMatchObject({ faults: [] });
  });

  test('is no password: the account opens by its provider alone', async () => {
    const { person, vouched } = await vouchedPerson();
    await open(vouched);
    const [row] = await query<{ name: string }>(
      running.database.db,
      sql`select name from accounts where elector = ${person.elector} and subject is not null`,
    );
    const signIn = connect(running.url, undefined).session.signIn.mutate({ name: row?.name ?? '', password: 'x' });
    await expect(signIn).rejects.toMatchObject({ data: { httpStatus: 401 } });
  });
});

test('A session that a provider opened ends within the hour', async () => {
  const { vouched } = await vouchedPerson();
  const opened = await open(vouched);
  const minutes = opened.ok ? (Date.parse(opened.expiresAt) - Date.now()) / 60_000 : 0;
  expect(minutes).toBeGreaterThan(50);
  expect(minutes).toBeLessThan(61);
});
