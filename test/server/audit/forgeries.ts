import { type SQL, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId, MarkId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, addPerson, identityOf, type Pair } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { BOTH_ROUNDS } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import type { Api } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');

/** The tables that are forged, with those that follow from them. */
export const FORGED_TABLES = [
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

/** Where the scene is played: the database, and terminals of accounts or electors. */
export type Stage = {
  readonly database: Database;
  readonly setClock: (at: Instant) => void;
  readonly as: (account: string | { readonly account: AccountId }) => Promise<Api>;
};
/** Two marks, two procurations, the elector of the mark in person and one who has not voted. */
export type Ids = {
  readonly [name in 'inPerson' | 'proxy' | 'active' | 'revoked' | 'elector' | 'other']: string;
};

/** A vote in person and one by proxy, a procuration that was revoked. */
export async function playScene(stage: Stage): Promise<Ids> {
  const { database, setClock, as } = stage;
  const admin = await as('admin');
  const [voting, revoking] = [await addPair(database), await addPair(database)];
  const [comes, other] = [await addPerson(database), await addPerson(database)];
  await admin.roll.seal.mutate({ key: newId() });
  setClock(IN_MARCH);
  const active = await establish(stage, voting);
  const revoked = await establish(stage, revoking);
  const revocation = { key: newId<string>(), mandant: revoking.mandant.elector, identity: 'match' as const };
  await (await as('leroy')).counter.revoke.mutate(revocation);

  setClock(POLLING_TEN);
  const bureau = await as(assessor(DENAIN));
  const [inPerson, proxy] = [newId<MarkId>(), newId<MarkId>()];
  const by = { mandant: voting.mandant.elector, mandataire: voting.mandataire.elector };
  await bureau.station.proxyVotes.mutate({ ...newVote(), id: proxy, by });
  await bureau.station.mandantVotes.mutate({ ...newVote(), id: inPerson, mandant: comes.elector });
  await logLoaded(database);
  return { inPerson, proxy, active, revoked, elector: comes.elector, other: other.elector };
}

async function establish({ as }: Stage, { mandant, mandataire }: Pair): Promise<string> {
  const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
  const { reference } = await (await as(mandant)).request.submit.mutate({ key: newId(), ...giving });
  const officer = await as('leroy');
  const { procuration } = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return procuration ?? '';
}

const deleted = (statement: SQL) => sql`with gone as (${statement}) select 1`;
const copied = (table: string, from: string, changes: object) => sql`
  insert into ${sql.identifier(table)} select (jsonb_populate_record(its, ${JSON.stringify(changes)}::text::jsonb)).*
  from ${sql.identifier(table)} its where id = ${from}`;

/**
 * The fifteen forgeries of the tables that decide who votes: each as the owner of the cluster makes it, and
 * the fault that must be among those found.
 */
export const FORGERIES: readonly (readonly [string, (ids: Ids) => readonly SQL[], (ids: Ids) => object])[] = [
  [
    'a mark whose elector is another',
    (ids) => [sql`update vote_marks set elector = ${ids.other} where id = ${ids.inPerson}`],
    (ids) => ({ table: 'vote_marks', row: ids.inPerson, columns: ['elector'] }),
  ],
  [
    'a mark that is deleted',
    (ids) => [deleted(sql`delete from vote_marks where id = ${ids.inPerson}`)],
    (ids) => ({ table: 'vote_marks', row: ids.inPerson, fault: 'row-missing' }),
  ],
  [
    'a mark that nobody made',
    (ids) => [copied('vote_marks', ids.inPerson, { id: newId(), elector: ids.other })],
    () => ({ table: 'vote_marks', fault: 'row-without-entry' }),
  ],
  [
    'a mandataire’s vote made one in person',
    (ids) => [
      sql`update vote_marks set kind = 'in-person', procuration = null, mandataire = null where id = ${ids.proxy}`,
    ],
    (ids) => ({ table: 'vote_marks', row: ids.proxy, columns: ['kind', 'mandataire', 'procuration'] }),
  ],
  [
    'a mark that is said to be corrected',
    (ids) => [sql`update vote_marks set corrected_at = at where id = ${ids.inPerson}`],
    (ids) => ({ table: 'vote_marks', row: ids.inPerson, columns: ['corrected_at'] }),
  ],
  [
    'a revoked procuration that is active again',
    (ids) => [
      sql`update procurations set status = 'active', ended_at = null, ended_on = null where id = ${ids.revoked}`,
      sql`update procuration_rounds set status = 'active' where procuration = ${ids.revoked}`,
    ],
    (ids) => ({ table: 'procurations', row: ids.revoked, columns: ['ended_at', 'ended_on', 'status'] }),
  ],
  [
    'a procuration whose mandataire is another',
    (ids) => [sql`update procurations set mandataire = ${ids.other} where id = ${ids.active}`],
    (ids) => ({ table: 'procurations', row: ids.active, columns: ['mandataire'] }),
  ],
  [
    'a procuration that is deleted',
    (ids) => [
      deleted(sql`delete from procuration_rounds where procuration = ${ids.active}`),
      deleted(sql`delete from procurations where id = ${ids.active}`),
    ],
    (ids) => ({ table: 'procurations', row: ids.active, fault: 'row-missing' }),
  ],
  [
    'a procuration that nobody established',
    (ids) => [copied('procurations', ids.active, { id: newId(), recorded_no: 9_999, mandant: ids.other })],
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
    (ids) => [sql`update registrations set station = ${stationOf('denain', 2)} where elector = ${ids.elector}`],
    () => ({ table: 'registrations', row: DENAIN, fault: 'row-altered' }),
  ],
  [
    'no answers of keys',
    () => [deleted(sql`delete from idempotency`)],
    () => ({ table: 'idempotency', fault: 'count-altered' }),
  ],
];
