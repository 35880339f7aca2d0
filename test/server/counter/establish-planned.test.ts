import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONNECTIONS, type Database, openDatabase } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { lockElectors } from '#drizzle/queries/electors.ts';
import { habilitations } from '#drizzle/schema/people.ts';
import { procurationRounds, procurations, requests } from '#drizzle/schema/procurations.ts';
import { auditBody, auditEntry, outbox } from '#drizzle/schema/records.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { establish } from '#server/counter/establish.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startIdle } from '#test/server/running.ts';

const WARM = 4 * CONNECTIONS.single;

let running: Running;
let tap: Tap;
let counter: CallContext;
beforeAll(async () => {
  tap = await openTap(await createDatabase());
  running = await startIdle({ database: await openDatabase({ url: tap.url }) });
  running.setClock(IN_MARCH);
  counter = { ...(await officerOf()), isRemembered: true };
});
afterAll(async () => {
  await running.close();
  await tap.close();
});

async function officerOf(): Promise<CallContext> {
  const caller = await callerOf(running.context, await running.tokenOf('leroy'));
  if (caller === undefined) throw new Error('no caller');
  return { ...running.context, caller };
}

type Asked = { readonly mandant: Person; readonly mandataire: Person; readonly reference: never };

async function ask(mandataire?: Person): Promise<Asked> {
  const { database } = running;
  const mandant = await addPerson(database);
  const named = mandataire ?? (await addPerson(database));
  const reference = (await addRequest(database, mandant, procurationRequest(named))) as never;
  return { mandant, mandataire: named, reference };
}

const presented = ({ reference }: Asked, key = newId<string>()) => ({
  key,
  reference,
  link: 'none' as const,
  identity: 'match' as const,
});

/** The context of an officer, in which `between` runs after the facts of a plan and before its write. */
function interrupted(between: () => Promise<unknown>): CallContext {
  const { single } = counter.database;
  if (single === undefined) throw new Error('an embedded database');
  let count = 0;
  const execute = (statement: Parameters<Database['db']['execute']>[0]) => ({
    execute: async () => {
      count += 1;
      if (count === 2) await between();
      return single.decide.db.execute(statement).execute();
    },
  });
  const decide = { ...single.decide, db: { execute } as unknown as Database['db'] };
  return { ...counter, database: { ...counter.database, single: { ...single, decide } } };
}

/** All that an act left, but for ids, numbers and instants. */
async function leftBy({ mandant, reference }: Asked) {
  const { db } = running.database;
  const [made] = await db.select().from(procurations).where(eq(procurations.mandant, mandant.elector));
  const covered = await db.select().from(procurationRounds).where(eq(procurationRounds.mandant, mandant.elector));
  const messages = await db.select().from(outbox).where(eq(outbox.elector, mandant.elector));
  const [request] = await db.select().from(requests).where(eq(requests.reference, reference));
  const { id, request: of, mandant: _, mandataire: __, recordedNo, ...row } = made ?? ({} as never);
  expect([typeof id, of, typeof recordedNo]).toEqual(['string', request?.id, 'number']);
  return {
    row,
    covered: covered.map(({ round, day, status, coverage, reason }) => ({ round, day, status, coverage, reason })),
    messages: messages.map(({ about, channel }) => ({ about, channel })).sort((a, b) => (a.about < b.about ? -1 : 1)),
    status: request?.status,
  };
}

describe('A procuration at the counter that ends no other', () => {
  test('takes two statements, and leaves what the longer path leaves', async () => {
    for (let warm = 0; warm < WARM; warm += 1) await establish(counter, presented(await ask()));
    const [planned, longer] = [await ask(), await ask()];

    const { statements } = await tap.during(() => establish(counter, presented(planned)));
    expect(statements).toMatchObject([
      { columns: expect.arrayContaining(['jobs', 'request']) },
      { columns: ['earlier'] },
    ]);

    const answer = await inLongerPath(longer);
    expect(answer).toMatchObject({ ok: true, status: 'active' });
    expect(await leftBy(planned)).toEqual(await leftBy(longer));
  });

  /** A plan that another act overtakes goes the longer path. */
  const inLongerPath = (asked: Asked) =>
    establish(
      interrupted(() => touch(asked.mandant)),
      presented(asked),
    );

  test('is answered once for a key sent twice, and refused for another input', async () => {
    const asked = await ask();
    const sent = presented(asked);
    const first = await establish(counter, sent);

    expect(await establish(counter, sent)).toEqual(first);
    await expect(establish(counter, { ...sent, identity: 'mismatch' })).rejects.toThrow();
    const { db } = running.database;
    expect(await db.$count(procurations, eq(procurations.mandant, asked.mandant.elector))).toBe(1);
    const entries = await db
      .select({ act: auditEntry.act })
      .from(auditEntry)
      .innerJoin(auditBody, sql`audit_body.chain = audit_entry.chain and audit_body.seq = audit_entry.seq`)
      .where(sql`audit_body.body like ${`%${asked.mandant.elector}%`}`);
    expect(entries).toEqual([{ act: 'counter.establish' }]);
  });

  test('is signed by the habilitation of now, whatever the server remembers', async () => {
    const asked = await ask();
    const { db } = running.database;
    const unit = `Commissariat ${newId().slice(-6)}`;
    const account = counter.caller.account.id;
    const [before] = await db.select().from(habilitations).where(eq(habilitations.account, account));
    await db.update(habilitations).set({ unit }).where(eq(habilitations.account, account));

    await establish(counter, presented(asked));
    await db
      .update(habilitations)
      .set({ unit: before?.unit ?? '' })
      .where(eq(habilitations.account, account));
    expect((await leftBy(asked)).row).toMatchObject({ authorityUnit: unit });
  });
});

/** What any act on an elector does under its locks. */
function touch({ elector }: Person): Promise<void> {
  return inTransaction(running.database, { actor: SYSTEM, access: 'decide' }, (tx) => lockElectors(tx, [elector]));
}

describe('A procuration whose facts change before it is written', () => {
  test('is decided again when its mandataire received another (R-21)', async () => {
    const mandataire = await addPerson(running.database);
    const [one, other] = [await ask(mandataire), await ask(mandataire)];

    const answer = await establish(
      interrupted(() => establish(counter, presented(one))),
      presented(other),
    );
    expect(answer).toMatchObject({ ok: true, status: 'rejected' });
  });

  test('is refused when its request was established by someone else', async () => {
    const asked = await ask();

    const answer = await establish(
      interrupted(() => establish(counter, presented(asked))),
      presented(asked),
    );
    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'reference-used' }] });
  });

  test.each([
    ['its mandant', ({ mandant }: Asked) => touch(mandant)],
    ['its mandataire', ({ mandataire }: Asked) => touch(mandataire)],
  ])('is made all the same, by the longer path, when an act of %s came between', async (_, between) => {
    const asked = await ask();
    let came = 0;
    const answer = await establish(
      interrupted(async () => {
        came += 1;
        await between(asked);
      }),
      presented(asked),
    );
    expect([came, answer]).toMatchObject([1, { ok: true, status: 'active' }]);
  });

  test('is decided again when the mandant of another that its mandataire holds acted', async () => {
    const mandataire = await addPerson(running.database);
    const held = await addPerson(running.database);
    await addProcuration(running.database, { mandant: held, mandataire, account: running.world.idOf('leroy') });
    const asked = await ask(mandataire);
    const counted = async () => {
      const [row] = await query<{ version: number }>(
        running.database.db,
        sql`select version::int as version from electors where id = ${held.elector}`,
      );
      return row?.version ?? Number.NaN;
    };
    const before = await counted();

    expect(
      await establish(
        interrupted(() => touch(held)),
        presented(asked),
      ),
    ).toMatchObject({ ok: true, status: 'rejected' });
    expect(await counted()).toBeGreaterThan(before);
  });
});

test('Twenty officers who establish at once for one mandataire leave one active procuration', async () => {
  const mandataire = await addPerson(running.database);
  const asked = await Promise.all(Array.from({ length: 20 }, () => ask(mandataire)));

  const answers = await Promise.all(asked.map((one) => establish(counter, presented(one))));

  const statuses = answers.map((answer) => (answer.ok ? answer.status : answer.reasons[0].code));
  expect(statuses.filter((status) => status === 'active')).toHaveLength(1);
  expect(statuses.filter((status) => status === 'rejected')).toHaveLength(19);
  const made = await running.database.db
    .select({ status: procurations.status })
    .from(procurations)
    .where(
      inArray(
        procurations.mandant,
        asked.map(({ mandant }) => mandant.elector),
      ),
    );
  expect(made.filter(({ status }) => status === 'active')).toHaveLength(1);
});

test('A revocation by its reference draws no recording number: the numbers are those of procurations', async () => {
  const { mandant } = await ask();
  const drawn = async () => {
    const [row] = await query<{ readonly no: string }>(
      running.database.db,
      sql`select last_value as no from recorded_no`,
    );
    return Number(row?.no);
  };
  const people = { mandant, mandataire: await addPerson(running.database) };
  await addProcuration(running.database, { ...people, account: counter.caller.account.id });
  const reference = (await addRequest(running.database, mandant, { kind: 'revocation' })) as never;

  const before = await drawn();
  const act = await establish(counter, presented({ ...people, reference }));
  expect(act).toMatchObject({ ok: true, status: 'revoked' });
  expect(await drawn()).toBe(before);
});
