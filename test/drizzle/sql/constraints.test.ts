import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { AccountId, MarkId } from '#core/model/ids.ts';
import type { Active } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { insertMark } from '#drizzle/queries/marks.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { first, newId, PLACES, POLLING_TEN, presidential, second, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

let database: Database;
let world: World;

beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
});
afterAll(() => database.close());

/** Each guard that refused a wrong state below. */
const tried = new Set<string>();

/**
 * The owner writes a wrong state, past all code: the database itself refuses it, by the guard of this name.
 */
async function refusedBy(guard: string, act: Promise<unknown>): Promise<void> {
  tried.add(guard);
  await expect(act).rejects.toMatchObject({ cause: { constraint_name: guard } });
}
const run = async (statement: SQL) => database.db.execute(statement);
const ended = sql`ended_at = ${POLLING_TEN}, ended_on = '2027-04-11'`;
const revoked = sql`status = 'revoked', ${ended}`;

async function given(changes: Partial<Active> = {}, mandant?: Person) {
  const people = { mandant: mandant ?? (await addPerson(database)), mandataire: await addPerson(database) };
  const procuration = await addProcuration(database, { ...people, account: world.idOf('leroy') }, changes);
  return { ...people, id: procuration.id, account: world.idOf('leroy') };
}

const period = (from: string, until: string): Partial<Active> => ({
  validity: { kind: 'period', until: day(until) },
  heldFrom: day(from),
  rounds: [],
  establishment: {
    at: POLLING_TEN,
    day: day(from),
    localDay: day(from),
    way: 'counter',
    place: 'france',
    homeVisit: false,
    recordedNo: ++recorded,
    authority: {
      account: world.idOf('leroy'),
      lastName: 'Leroy',
      firstName: 'Jo',
      capacity: 'opj',
      unit: 'Commissariat',
      placeName: 'Denain',
    },
  },
});
let recorded = 10_000;

describe('A mandant (R-32, R-33)', () => {
  test('has one active procuration covering a round', async () => {
    const { mandant } = await given();

    await refusedBy('one_active_a_round', given({}, mandant));
  });

  test('has another once the first is no longer active, or does not cover it', async () => {
    const { mandant, id } = await given();
    await run(sql`update procurations set ${revoked} where id = ${id}`);
    const { id: next } = await given({}, mandant);
    await run(sql`update procuration_rounds set coverage = 'void', reason = '{}' where procuration = ${next}`);

    await expect(given({}, mandant)).resolves.toBeDefined();
  });

  test('has one in control covering a round, beside an active one', async () => {
    const control = ({ id }: { readonly id: string }) =>
      run(sql`update procurations set status = 'in-control' where id = ${id}`);
    const waiting = await given();
    await control(waiting);
    const active = await given({}, waiting.mandant);

    await refusedBy('one_in_control_a_round', control(active));
  });

  test('has no two active periods that share a day, the last one included', async () => {
    const { mandant } = await given(period('2027-03-01', '2027-06-30'));

    await refusedBy('periods_apart', given(period('2027-06-30', '2027-12-31'), mandant));
    await expect(given(period('2027-07-01', '2027-12-31'), mandant)).resolves.toBeDefined();
  });

  test('is never also the mandataire (R-07)', async () => {
    const { id, mandant } = await given();

    await refusedBy('not_self', run(sql`update procurations set mandataire = ${mandant.elector} where id = ${id}`));
  });
});

describe('A procuration', () => {
  const change = async (assignment: SQL, changes: Partial<Active> = {}) => {
    const { id } = await given(changes);
    return run(sql`update procurations set ${assignment} where id = ${id}`);
  };

  test.each(['rejected', 'annulled', 'void'])('that is %s has its reasons', async (status) => {
    await refusedBy(
      'reasons_if_refused',
      change(status === 'rejected' ? sql`status = ${status}` : sql`status = ${status}, ${ended}`),
    );
  });

  test('that lives has no reasons', async () => {
    await refusedBy('reasons_if_refused', change(sql`reasons = '[]'`));
  });

  test.each(['revoked', 'annulled', 'void'])('that is %s has the instant of its end', async (status) => {
    await refusedBy('ended_if_over', change(sql`status = ${status}, reasons = ${status === 'revoked' ? null : '[]'}`));
  });

  test('that lives has not ended', async () => {
    await refusedBy('ended_if_over', change(ended));
  });

  test('has the date of its end once it has ended, and none before (R-34)', async () => {
    await refusedBy('ended_on_a_day', change(sql`status = 'revoked', ended_at = ${POLLING_TEN}`));
    await refusedBy('ended_on_a_day', change(sql`ended_on = '2027-04-11'`));
  });

  test('that is active, or became void, has the instant since when it had effect (R-26, R-72)', async () => {
    await refusedBy('effective_if_active', change(sql`effective_at = null`));
    await refusedBy('effective_if_active', change(sql`status = 'void', reasons = '[]', ${ended}, effective_at = null`));
  });

  test('is for an election or for a period, each with what it needs', async () => {
    await refusedBy('election_or_period', change(sql`election = null`));
    await refusedBy(
      'election_or_period',
      change(sql`election = ${presidential.id}`, period('2027-03-01', '2027-06-30')),
    );
    await refusedBy('period_has_an_end', change(sql`until = null`, period('2027-03-01', '2027-06-30')));
    await refusedBy('period_has_an_end', change(sql`until = '2027-06-30'`));
    await refusedBy('rounds_of_an_election', change(sql`round_numbers = '{}'`));
  });

  test('is signed by an account at a counter, by names on paper, by nobody online (R-11, R-31)', async () => {
    await refusedBy('signed_at_a_counter', change(sql`authority = null`));
    await refusedBy('signed_at_a_counter', change(sql`way = 'paper'`));
    await refusedBy('named_unless_online', change(sql`authority_unit = null`));
    await refusedBy('named_unless_online', change(sql`way = 'online', authority = null`));
  });

  test('holds a period from its own day on, or later (R-33)', async () => {
    await refusedBy('held_from_its_day_on', change(sql`held_from = established_local_day - 1`));
  });

  test('has a recording number of its own (R-23)', async () => {
    const { id } = await given();

    await refusedBy(
      'procurations_recordedNo_unique',
      change(sql`recorded_no = (select recorded_no from procurations where id = ${id})`),
    );
  });

  test('is the only one of its request (R-71)', async () => {
    const { mandant, mandataire } = await addPair(database);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const request = sql`request = (select id from requests where reference = ${reference})`;
    await change(request);

    await refusedBy('procurations_request_unique', change(request));
  });

  test('covers a round, or has the reason why not', async () => {
    const { id } = await given();

    await refusedBy(
      'reason_if_not_covered',
      run(sql`update procuration_rounds set coverage = 'void' where procuration = ${id}`),
    );
    await refusedBy(
      'reason_if_not_covered',
      run(sql`update procuration_rounds set reason = '{}' where procuration = ${id}`),
    );
  });

  test('takes its rounds along from one status to the next', async () => {
    const { id } = await given();
    await run(sql`update procurations set ${revoked} where id = ${id}`);

    const statuses = await query(database.db, sql`select status from procuration_rounds where procuration = ${id}`);
    expect([...statuses]).toEqual([{ status: 'revoked' }]);
    await refusedBy(
      'rounds_follow_their_procuration',
      run(sql`update procuration_rounds set status = 'active' where procuration = ${id}`),
    );
  });
});

describe('A vote (R-42)', () => {
  const mark = (elector: Person, changes: { readonly corrected?: boolean } = {}) =>
    database.db.transaction(async (tx) => {
      const id = newId<MarkId>();
      const at = {
        id,
        elector: elector.elector,
        round: first.id,
        station: elector.station,
        at: POLLING_TEN,
        corrected: false,
      };
      await insertMark(tx, { ...at, kind: 'in-person', courtDecision: undefined }, world.idOf('admin'));
      if (changes.corrected)
        await tx.execute(sql`update vote_marks set corrected_at = ${POLLING_TEN} where id = ${id}`);
      return id;
    });

  test('leaves one uncorrected mark at a round', async () => {
    const voter = await addPerson(database);
    await mark(voter, { corrected: true });
    await mark(voter);

    await refusedBy('one_vote_a_round', mark(voter));
  });

  test('of a proxy names procuration and mandataire, another names none', async () => {
    const { mandant, mandataire, id } = await given();
    const voted = await mark(mandant);
    const set = (assignments: SQL) => run(sql`update vote_marks set ${assignments} where id = ${voted}`);

    await refusedBy('proxy_has_procuration', set(sql`kind = 'proxy', mandataire = ${mandataire.elector}`));
    await refusedBy('proxy_has_mandataire', set(sql`kind = 'proxy', procuration = ${id}`));
    await refusedBy('proxy_has_procuration', set(sql`procuration = ${id}`));
    await refusedBy('proxy_has_mandataire', set(sql`mandataire = ${mandataire.elector}`));
    await refusedBy('court_decision_in_person', set(sql`kind = 'remote', court_decision = '2027-04-01'`));
    await refusedBy('from_prison_remote', set(sql`from_prison = true`));
  });

  test('of a proxy is its procuration’s: for its mandant, by its mandataire (R-41)', async () => {
    const { mandant, mandataire, id } = await given();
    const voter = await addPerson(database);
    const [own, others] = [await mark(mandant), await mark(voter)];
    const proxy = (voted: MarkId, by: Person) =>
      run(
        sql`update vote_marks set kind = 'proxy', procuration = ${id}, mandataire = ${by.elector} where id = ${voted}`,
      );

    await refusedBy('proxy_of_its_procuration', proxy(own, voter));
    await refusedBy('proxy_of_its_procuration', proxy(others, mandataire));
    await proxy(own, mandataire);
  });

  test('is corrected once (R-48), by two people', async () => {
    const [voter, by] = [await addPerson(database), world.idOf('admin')];
    const id = await mark(voter);
    const correct = (second: AccountId) =>
      run(sql`insert into mark_corrections values (${id}, 'a slip', ${by}, ${second}, ${POLLING_TEN})`);

    await refusedBy('two_people', correct(by));
    await correct(world.idOf('leroy'));
    await refusedBy('mark_corrections_pkey', correct(world.idOf('moreau')));
  });
});

describe('A request', () => {
  test('has a reference of its own (R-71)', async () => {
    const [ana, leo] = [await addPerson(database), await addPerson(database)];
    const references = [
      await addRequest(database, ana, procurationRequest(leo)),
      await addRequest(database, leo, procurationRequest(ana)),
    ];

    await refusedBy(
      'requests_reference_unique',
      run(sql`update requests set reference = ${references[0]} where reference = ${references[1]}`),
    );
  });

  test('for a procuration has a mandataire and a validity, for a revocation neither', async () => {
    const [ana, leo] = [await addPerson(database), await addPerson(database)];
    const giving = await addRequest(database, ana, procurationRequest(leo, FIRST_ROUND));
    const ending = await addRequest(database, ana, { kind: 'revocation' });
    const set = (reference: string, assignments: SQL) =>
      run(sql`update requests set ${assignments} where reference = ${reference}`);

    await refusedBy('not_asked_of_oneself', set(giving, sql`mandataire = mandant`));
    await refusedBy('procuration_has_mandataire', set(giving, sql`mandataire = null`));
    await refusedBy('procuration_has_validity', set(giving, sql`validity = null`));
    await refusedBy('procuration_has_mandataire', set(ending, sql`mandataire = ${leo.elector}`));
    await refusedBy('procuration_has_validity', set(ending, sql`validity = 'election'`));
    await refusedBy('collected_by_a_delegate', set(giving, sql`status = 'collected'`));
    await refusedBy('home_visit_of_a_delegate', set(giving, sql`home_visit = true`));
  });

  test('is ended by one revocation', async () => {
    const mandant = await addPerson(database);
    const reference = await addRequest(database, mandant, { kind: 'revocation' });
    const revoke = () =>
      run(sql`
        insert into revocations (id, request, mandant, commune, authority, authority_last_name, authority_first_name,
          authority_capacity, authority_unit, authority_place_name, place, established_at, established_day)
        select ${newId()}, id, mandant, commune, ${world.idOf('leroy')}, 'L', 'J', 'opj', 'C', 'D', 'france',
          ${POLLING_TEN}, '2027-04-11' from requests where reference = ${reference}`);
    await revoke();

    await refusedBy('revocations_request_unique', revoke());
  });

  test('is revoked by an account at a counter, by names on paper, by nobody online (R-11, R-36)', async () => {
    const mandant = await addPerson(database);
    const revoke = (way: string, account: string | null, unit: string | null) =>
      run(sql`
        insert into revocations (id, mandant, commune, way, authority, authority_last_name, authority_first_name,
          authority_capacity, authority_unit, authority_place_name, place, established_at, established_day)
        values (${newId()}, ${mandant.elector}, ${mandant.commune}, ${way}, ${account}::uuid, 'L', 'J', 'opj', ${unit}::text,
          'D', 'france', ${POLLING_TEN}, '2027-04-11')`);

    await refusedBy('revocation_signed_at_a_counter', revoke('counter', null, 'C'));
    await refusedBy('revocation_signed_at_a_counter', revoke('paper', world.idOf('leroy'), 'C'));
    await refusedBy('revocation_named_unless_online', revoke('paper', null, null));
    await refusedBy('revocation_named_unless_online', revoke('online', null, 'C'));
  });
});

describe('The roll', () => {
  test('has one line of a list for an elector, and one elector for a number', async () => {
    const [ana, leo] = [await addPerson(database), await addPerson(database)];
    const line = (elector: Person, number: number) =>
      run(sql`
        insert into registrations (id, elector, list, commune, station, number, "from")
        values (${newId()}, ${elector.elector}, 'communal', ${PLACES.marly.code}, ${stationOf('marly')}, ${number}, '2027-01-01')`);

    await refusedBy('one_registration_a_list', line(ana, 9_999));
    await refusedBy(
      'special_in_new_caledonia',
      run(sql`update registrations set is_special = true where elector = ${ana.elector}`),
    );
    await run(sql`update registrations set "to" = '2027-01-01' where elector in (${ana.elector}, ${leo.elector})`);
    await line(ana, 9_999);
    await refusedBy('registrations_by_station', line(leo, 9_999));
    await refusedBy(
      'from_before_to',
      run(sql`update registrations set "to" = "from" - 1 where elector = ${ana.elector}`),
    );
  });

  test('knows a national number once, of 1 to 9 digits', async () => {
    const [ana, leo] = [await addPerson(database), await addPerson(database)];
    const set = (nne: string) => run(sql`update electors set nne = ${nne} where id = ${ana.elector}`);

    await refusedBy('electors_nne', set(leo.nne));
    for (const wrong of ['', '1234567890', '12A', '١٢٣']) await refusedBy('nne_of_digits', set(wrong));
  });

  test('is born on a date, whose day may be unknown', async () => {
    const { elector } = await addPerson(database);
    const set = (born: string) => run(sql`update electors set born = ${born} where id = ${elector}`);
    await set('1935-00-00');
    for (const wrong of ['', '1935', '31/12/1980']) await refusedBy('born_on_a_date', set(wrong));
  });

  test('has the date of each loss (R-51, R-52)', async () => {
    const { elector } = await addPerson(database);
    await refusedBy('lost_on_a_day', run(sql`update electors set loss = 'dead' where id = ${elector}`));
    await refusedBy('lost_on_a_day', run(sql`update electors set lost_on = '2027-04-11' where id = ${elector}`));
  });
});

describe('Places and accounts', () => {
  test('a station is numbered in its commune, opens before it closes', async () => {
    const station = (id: string, opens = '08:00') =>
      run(sql`insert into polling_stations values (${id}, ${PLACES.marly.code}, ${opens}, '19:00')`);

    await refusedBy('station_id_of_commune', station(`${PLACES.denain.code}/0009`));
    await refusedBy('station_id_of_commune', station(`${PLACES.marly.code}/9`));
    await refusedBy('opens_before_it_closes', station(`${PLACES.marly.code}/0009`, '19:00'));
  });

  test('a dissolution is followed by a general legislative election (R-61)', async () => {
    const named = (type: string, communes: SQL) =>
      run(sql`insert into elections (id, name, type, communes, after_dissolution)
        values (${newId()}, ${newId()}, ${type}, ${communes}, true)`);
    await refusedBy('dissolution_of_the_assembly', named('presidential', sql`null`));
    await refusedBy('dissolution_of_the_assembly', named('legislative', sql`'{59172}'`));
  });

  test('an election has a name of its own, and a first and a second round', async () => {
    await refusedBy(
      'elections_name_unique',
      run(sql`insert into elections values (${newId()}, ${presidential.name}, 'regional')`),
    );
    await refusedBy('one_round_of_a_number', run(sql`update rounds set number = 1 where id = ${second.id}`));
    await refusedBy('first_or_second', run(sql`update rounds set number = 3 where id = ${second.id}`));
  });

  test('an account has a name of its own and the scope of its role', async () => {
    const { elector } = await addPerson(database);
    const set = (name: string, assignments: SQL) => run(sql`update accounts set ${assignments} where name = ${name}`);

    await refusedBy('accounts_name_unique', set('leroy', sql`name = 'moreau'`));
    await refusedBy('town_hall_of_a_commune', set('leroy', sql`role = 'town-hall'`));
    await refusedBy('town_hall_of_a_commune', set('leroy', sql`commune = ${PLACES.marly.code}`));
    await refusedBy('bureau_of_a_station', set('leroy', sql`role = 'assessor'`));
    await refusedBy('bureau_of_a_station', set('leroy', sql`station = ${stationOf('marly')}`));
    await refusedBy('elector_account_of_an_elector', set('leroy', sql`elector = ${elector}`));
  });

  test('an account opens by a password or by a code that expires, and is locked by someone for a reason', async () => {
    const set = (assignments: SQL) => run(sql`update accounts set ${assignments} where name = 'leroy'`);

    await refusedBy('opens_by_something', set(sql`password_hash = null`));
    await refusedBy('subject_of_an_issuer', set(sql`issuer = 'https://x'`));
    await refusedBy('subject_of_an_elector', set(sql`issuer = 'https://x', subject = 'x'`));
    const [one, two] = [await addPerson(database), await addPerson(database)];
    const twice = sql`issuer = 'https://x', subject = 'x' where elector in (${one.elector}, ${two.elector})`;
    await refusedBy('accounts_by_subject', run(sql`update accounts set ${twice}`));
    await refusedBy('opens_by_password_or_code', set(sql`code_hash = 'x', code_expires_at = ${POLLING_TEN}`));
    await refusedBy('code_that_expires', set(sql`password_hash = null, code_hash = 'x'`));
    await refusedBy('locked_by_someone_for_a_reason', set(sql`locked_at = ${POLLING_TEN}, locked_by = id`));
    await refusedBy('locked_by_someone_for_a_reason', set(sql`lock_reason = 'x'`));
  });

  test('a change of a station is of an elector or of a refusal, never of both', async () => {
    const { elector, station } = await addPerson(database);
    await refusedBy(
      'elector_or_refusal',
      run(
        sql`insert into changes (station, no, elector, refusal, at) values (${station}, 900, ${elector}, 1, ${POLLING_TEN})`,
      ),
    );
  });

  test('failed attempts are never fewer than none', async () => {
    await refusedBy(
      'no_fewer_than_none',
      run(sql`insert into attempts values ('password', 'digest', -1, ${POLLING_TEN}, ${POLLING_TEN})`),
    );
  });

  test('a job has never changed fewer procurations than none', async () => {
    await refusedBy('no_more_changed_than_done', addJob(-1));
  });

  test('one job runs at a time', async () => {
    await addJob(0);
    await refusedBy('one_job_at_a_time', addJob(0));
  });

  test('the demonstration is loaded once', async () => {
    await refusedBy('one_row', run(sql`insert into demonstration values (false, '2027-01-01', '{}')`));
  });
});

function addJob(done: number) {
  return run(sql`
    insert into jobs (id, cause, election, rounds, first_day, last_day, account, started_at, done)
    values (${newId()}, 'called', ${presidential.id}, '[]', '2027-04-11', '2027-04-25', ${world.idOf('admin')},
      ${POLLING_TEN}, ${done})`);
}

describe('The polls of a station (R-46)', () => {
  const station = stationOf('denain');
  const zeros = '0'.repeat(64);
  const pack = (no: number, hash = zeros, electors = 1) =>
    run(sql`
      insert into packs values (${station}, ${first.id}, ${no}, ${hash}, 0, ${electors}, 0, 0, ${POLLING_TEN},
        ${world.idOf('leroy')})`);

  test('have a pack numbered from one, with the digest of its list and counts', async () => {
    await refusedBy('packs_from_one', pack(0));
    await refusedBy('digest_of_sha256', pack(1, 'sha'));
    await refusedBy('digest_of_sha256', pack(1, zeros.toUpperCase().replace('0', 'A')));
    await refusedBy('pack_counts_nobody_less', pack(1, zeros, -1));
  });

  test('have papers numbered from an annex that strikes nothing, and supplements that have lines', async () => {
    const print = (no: number, added: number, struck: number, hash = zeros) =>
      run(sql`
        insert into list_prints values (${station}, ${first.id}, ${no}, ${hash}, 0, ${added}, ${struck}, ${POLLING_TEN},
          ${world.idOf('leroy')})`);
    await refusedBy('prints_from_zero', print(-1, 1, 0));
    await refusedBy('print_digest_of_sha256', print(0, 1, 0, 'sha'));
    await refusedBy('annex_strikes_nothing', print(0, 1, 1));
    await refusedBy('supplement_has_lines', print(1, 0, 0));
    await refusedBy('supplement_has_lines', print(1, -1, 2));
    await print(0, 0, 0);
    await refusedBy('acknowledged_whole', run(sql`update list_prints set acknowledged_at = ${POLLING_TEN}`));
  });

  test('open with a reason and a second person or with neither, and close whole, later', async () => {
    const [by, second] = [world.idOf('leroy'), world.idOf('moreau')];
    await pack(1);
    await run(sql`
      insert into sittings (station, round, day, pack, opened_at, opened_by)
      values (${station}, ${first.id}, '2027-04-11', 1, ${POLLING_TEN}, ${by})`);
    const set = (assignments: SQL) => run(sql`update sittings set ${assignments}`);
    const closed = (at: string, inside: number) =>
      sql`closed_at = ${at}::timestamptz, closed_by = ${by}, inside_counted = ${inside}::int`;

    await refusedBy('opened_by_two_for_a_reason', set(sql`opened_second = ${second}`));
    await refusedBy('opened_by_two_for_a_reason', set(sql`opened_because = 'x'`));
    await refusedBy('opened_by_two_people', set(sql`opened_second = ${by}, opened_because = 'x'`));
    await refusedBy('closed_whole', set(sql`closed_at = ${POLLING_TEN}`));
    await refusedBy('closed_whole', set(sql`closed_at = ${POLLING_TEN}, closed_by = ${by}`));
    await refusedBy('closed_after_opened', set(closed('2027-04-11T07:59:59Z', 0)));
    await refusedBy('inside_not_fewer_than_none', set(closed('2027-04-11T17:00:00Z', -1)));
    await refusedBy('more_inside_once_closed', set(sql`more_inside_because = 'x'`));
    await expect(set(closed('2027-04-11T17:00:00Z', 0))).resolves.toBeDefined();
  });
});

test('Statistics count each thing once in a commune, of a round or of none (R-74)', async () => {
  const count = () => run(sql`insert into statistics values (${PLACES.denain.code}, null, 'active', 1)`);
  await count();
  await refusedBy('one_count_of_each', count());
});

test('A place that the prefect opens is open from one hour until a later one, once (R-64)', async () => {
  const open = (opens: string, closes: string) =>
    run(sql`
      insert into public_openings (id, commune, name, address, decree, day, opens, closes)
      values (${newId()}, ${PLACES.denain.code}, 'Salle', 'rue', '2027-1', '2027-03-01', ${opens}, ${closes})`);
  await open('09:00', '12:00');
  await refusedBy('one_opening_at_a_time', open('09:00', '17:00'));
  await refusedBy('public_place_opens_before_it_closes', open('12:00', '12:00'));
});

test('A paper sheet has a number once in its commune, and what became of it says all of that (R-75)', async () => {
  const enter = (kind: string, number: string, became: SQL = sql`null, null, null, null`) =>
    run(sql`
      insert into paper_sheets (id, commune, kind, number, medium, received_on, procuration, revocation, note, forwarded_to,
        entered_by, entered_at)
      values (${newId()}, ${PLACES.denain.code}, ${kind}, ${number}, 'paper', '2027-03-01', ${became}, ${world.idOf('leroy')},
        ${POLLING_TEN})`);
  const unreadable = sql`null, null, 'illisible', null`;
  await enter('unreadable', '1', unreadable);
  await refusedBy('paper_sheets_number', enter('unreadable', '1', unreadable));
  await refusedBy('sheet_put_aside_for_a_reason', enter('unreadable', '2'));
  await refusedBy('sheet_sent_on_somewhere', enter('forwarded', '2', unreadable));
  await refusedBy('sheet_of_a_procuration', enter('procuration', '2'));
  await refusedBy('sheet_of_a_revocation', enter('revocation', '2'));
});

/** Each named guard of the schema has refused a wrong state above, save the targets of references. */
afterAll(async () => {
  const guards = await query<{ name: string }>(
    database.db,
    sql`
      select conname as name from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x')
      union select relname from pg_class join pg_index on indexrelid = oid
        where relnamespace = 'public'::regnamespace and indisunique and not indisprimary`,
  );

  const untried = guards.map(({ name }) => name).filter((name) => !tried.has(name));
  expect(untried.sort()).toEqual(['procurations_people', 'procurations_status']);
});
