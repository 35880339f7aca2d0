import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accounts, sessions } from '#drizzle/schema/people.ts';
import { auditEntry, idempotency } from '#drizzle/schema/records.ts';
import { callerOf } from '#server/accounts/caller.ts';
import { lockAccount } from '#server/accounts/lock.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { establish } from '#server/counter/establish.ts';
import { mandantVotes } from '#server/station/marks/mark.ts';
import { writeMinute } from '#server/station/minutes/write.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { president } from '#test/database/world.ts';
import { untilWaiting, whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const DENAIN = president(stationOf('denain'));

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.database.db.update(accounts).set({ lockedAt: null, lockedBy: null, lockReason: null });
});

/** The context of a call whose session was looked up a moment ago. */
async function callOf(name: string): Promise<CallContext> {
  const caller = await callerOf(running.context, await running.tokenOf(name));
  if (caller === undefined) throw new Error('no caller');
  return { ...running.context, caller };
}

const lock = async (name: string) =>
  lockAccount(await callOf('admin'), { key: newId<string>(), name, reason: 'poste perdu' });

async function establishing(context: CallContext) {
  const { database } = running;
  const reference = await addRequest(
    database,
    await addPerson(database),
    procurationRequest(await addPerson(database)),
  );
  const presented = { reference: reference as never, link: 'none', identity: 'match' } as const;
  return establish(context, { key: newId<string>(), ...presented });
}

const incident = () => ({ key: newId<string>(), round: first.id, what: 'incident', text: 'Coupure' }) as const;

const ACTS = [
  [
    'A vote, which takes two statements',
    DENAIN,
    async (context: CallContext) => {
      const { elector } = await addPerson(running.database);
      return mandantVotes(context, { ...newVote(), mandant: elector });
    },
  ],
  [
    'An incident in the minutes, which takes its locks first',
    DENAIN,
    (context: CallContext) => writeMinute(context, incident()),
  ],
  ['A procuration, which takes two statements', 'leroy', establishing],
] as const;

const ENDS = [
  ['locked', (name: string) => lock(name)],
  [
    'signed out',
    (name: string) => running.database.db.delete(sessions).where(eq(sessions.account, running.world.idOf(name))),
  ],
  [
    'of another role',
    (name: string) =>
      running.database.db.execute(sql`update accounts set role = 'admin', station = null where name = ${name}`),
  ],
] as const;

describe.each(ACTS)('%s', (_, name, act) => {
  test.each(ENDS)(
    'is refused, and leaves nothing, when the account is %s since its session was looked up',
    async (_end, end) => {
      const { db } = running.database;
      const context = await callOf(name);
      const { role, station } = context.caller.account;
      await end(name);
      const before = [await db.$count(auditEntry), await db.$count(idempotency)];

      await expect(act(context)).rejects.toThrow(SignedOut);

      expect([await db.$count(auditEntry), await db.$count(idempotency)]).toEqual(before);
      await db.update(accounts).set({ role, station }).where(eq(accounts.name, name));
    },
  );

  test('is answered while the account is as it was', async () => {
    expect(await act(await callOf(name))).toMatchObject({ ok: true });
  });
});

test('A lock waits for the acts under way of its account, and what comes behind it is signed out', async () => {
  const { database } = running;
  const context = await callOf(DENAIN);
  const written = incident();
  const held = sql`select from polling_stations where id = ${stationOf('denain')} for update`;
  let locking: ReturnType<typeof lock> | undefined;
  const meanwhile = async () => {
    locking = lock(DENAIN);
    await untilWaiting(database, 2);
  };

  const wrote = await whileHeld(database, { statement: held, waiting: 1, meanwhile }, () =>
    writeMinute(context, written),
  );

  expect([wrote, await locking]).toMatchObject([{ ok: true }, { ok: true, state: 'locked' }]);
  await expect(writeMinute(context, written)).rejects.toThrow(SignedOut);
});
