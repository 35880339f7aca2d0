import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, addPerson, identityOf, type Pair } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { BOTH_ROUNDS } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const TABLES = [
  'vote_marks',
  'mark_corrections',
  'procurations',
  'procuration_rounds',
  'requests',
  'revocations',
  'tallies',
  'quarter_tallies',
  'active_tallies',
  'accounts',
  'electors',
  'registrations',
  'idempotency',
];

let running: Running;
let admin: Api;
let forging: Forging;
const ids = { inPerson: newId<MarkId>(), proxy: newId<MarkId>(), active: '', revoked: '', elector: '', other: '' };

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  await playAll();
  forging = await forgingOn(running.database, TABLES);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

/** A vote in person and one by proxy, a procuration that was revoked. */
async function playAll(): Promise<void> {
  const { database, setClock, as } = running;
  const [voting, revoking] = [await addPair(database), await addPair(database)];
  const [comes, other] = [await addPerson(database), await addPerson(database)];
  await admin.roll.seal.mutate({ key: newId() });
  setClock(IN_MARCH);
  ids.active = await establish(voting);
  ids.revoked = await establish(revoking);
  const revocation = { key: newId<string>(), mandant: revoking.mandant.elector, identity: 'match' as const };
  await (await as('leroy')).counter.revoke.mutate(revocation);

  setClock(POLLING_TEN);
  const bureau = await as(assessor(DENAIN));
  const by = { mandant: voting.mandant.elector, mandataire: voting.mandataire.elector };
  await bureau.station.proxyVotes.mutate({ ...newVote(), id: ids.proxy, by });
  await bureau.station.mandantVotes.mutate({ ...newVote(), id: ids.inPerson, mandant: comes.elector });
  await logLoaded(database);
  ids.elector = comes.elector;
  ids.other = other.elector;
}

async function establish({ mandant, mandataire }: Pair): Promise<string> {
  const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
  const { reference } = await (await running.as(mandant)).request.submit.mutate({ key: newId(), ...giving });
  const officer = await running.as('leroy');
  const { procuration } = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return procuration ?? '';
}

const deleted = (statement: SQL) => sql`with gone as (${statement}) select 1`;
const copied = (table: string, from: string, changes: object) => sql`
  insert into ${sql.identifier(table)} select (jsonb_populate_record(its, ${JSON.stringify(changes)}::text::jsonb)).*
  from ${sql.identifier(table)} its where id = ${from}`;

/** Each forgery as the owner of the cluster makes it, and the fault that must be among those found. */
const FORGERIES: readonly (readonly [string, () => readonly SQL[], () => object])[] = [
  [
    'a mark whose elector is another',
    () => [sql`update vote_marks set elector = ${ids.other} where id = ${ids.inPerson}`],
    () => ({ table: 'vote_marks', row: ids.inPerson, columns: ['elector'] }),
  ],
  [
    'a mark that is deleted',
    () => [deleted(sql`delete from vote_marks where id = ${ids.inPerson}`)],
    () => ({ table: 'vote_marks', row: ids.inPerson, fault: 'row-missing' }),
  ],
  [
    'a mark that nobody made',
    () => [copied('vote_marks', ids.inPerson, { id: newId(), elector: ids.other })],
    () => ({ table: 'vote_marks', fault: 'row-without-entry' }),
  ],
  [
    'a mandataire’s vote made one in person',
    () => [
      sql`update vote_marks set kind = 'in-person', procuration = null, mandataire = null where id = ${ids.proxy}`,
    ],
    () => ({ table: 'vote_marks', row: ids.proxy, columns: ['kind', 'mandataire', 'procuration'] }),
  ],
  [
    'a mark that is said to be corrected',
    () => [sql`update vote_marks set corrected_at = at where id = ${ids.inPerson}`],
    () => ({ table: 'vote_marks', row: ids.inPerson, columns: ['corrected_at'] }),
  ],
  [
    'a revoked procuration that is active again',
    () => [
      sql`update procurations set status = 'active', ended_at = null, ended_on = null where id = ${ids.revoked}`,
      sql`update procuration_rounds set status = 'active' where procuration = ${ids.revoked}`,
    ],
    () => ({ table: 'procurations', row: ids.revoked, columns: ['ended_at', 'ended_on', 'status'] }),
  ],
  [
    'a procuration whose mandataire is another',
    () => [sql`update procurations set mandataire = ${ids.other} where id = ${ids.active}`],
    () => ({ table: 'procurations', row: ids.active, columns: ['mandataire'] }),
  ],
  [
    'a procuration that is deleted',
    () => [
      deleted(sql`delete from procuration_rounds where procuration = ${ids.active}`),
      deleted(sql`delete from procurations where id = ${ids.active}`),
    ],
    () => ({ table: 'procurations', row: ids.active, fault: 'row-missing' }),
  ],
  [
    'a procuration that nobody established',
    () => [copied('procurations', ids.active, { id: newId(), recorded_no: 9_999, mandant: ids.other })],
    () => ({ table: 'procurations', fault: 'row-without-entry' }),
  ],
  [
    'other counts of marks',
    () => [sql`update tallies set proxy = proxy + 1`],
    () => ({ table: 'tallies', fault: 'count-altered', columns: ['proxy'] }),
  ],
  [
    'other counts of a quarter of an hour',
    () => [sql`update quarter_tallies set in_person = in_person + 1`],
    () => ({ table: 'quarter_tallies', fault: 'count-altered', columns: ['in_person'] }),
  ],
  [
    'a revocation that is deleted',
    () => [deleted(sql`delete from revocations`)],
    () => ({ table: 'revocations', fault: 'row-missing' }),
  ],
  [
    'an account with another role',
    () => [sql`update accounts set role = 'admin', station = null where name = ${assessor(DENAIN)}`],
    () => ({ table: 'accounts', fault: 'row-altered', columns: ['role', 'station'] }),
  ],
  [
    'an elector at another station',
    () => [sql`update registrations set station = ${stationOf('denain', 2)} where elector = ${ids.elector}`],
    () => ({ table: 'registrations', row: DENAIN, fault: 'row-altered' }),
  ],
  [
    'no answers of keys',
    () => [deleted(sql`delete from idempotency`)],
    () => ({ table: 'idempotency', fault: 'count-altered' }),
  ],
];

describe('The verification of the log finds', () => {
  test('nothing before anything is forged', async () => {
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });

  test.each(FORGERIES)('%s', async (_, forge, found) => {
    await forging.forge(forge());

    expect((await admin.audit.verify.query({})).faults).toContainEqual(expect.objectContaining(found()));
  });
});
