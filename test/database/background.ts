import { sql } from 'drizzle-orm';
import type { AccountId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { first, second } from '#test/database/places.ts';

/** Tables that grow with the people, their acts and their votes. */
export const GROWING = [
  'accounts',
  'sessions',
  'idempotency',
  'attempts',
  'known_sources',
  'electors',
  'registrations',
  'searched_names',
  'polling_stations',
  'requests',
  'procurations',
  'procuration_rounds',
  'revocations',
  'vote_marks',
  'mark_corrections',
  'incidents',
  'changes',
  'outbox',
  'packs',
  'sittings',
  'list_prints',
  'printed_lines',
  'tallies',
  'audit_head',
  'audit_entry',
  'audit_body',
  'audit_erasure',
  'access_log',
] as const;

/**
 * Electors whom no call is about, with an act of each kind each; and stations, each in a commune of its own.
 */
export const PEOPLE = 3_000;
const STATIONS = 300;

/**
 * Fills the growing tables with rows of people and places whom nothing else concerns: neither references nor
 * counts are wanted of them. `model` is copied for their procurations. Runs as the owner.
 */
export async function addBackground({ db }: Database, model: Procuration, account: AccountId): Promise<void> {
  const texts = [...places(), ...people(account), ...acts(model), ...votes(account), ...records(account)];
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('session_replication_role', 'replica', true)`);
    for (const text of texts) await tx.execute(sql.raw(text));
    await tx.execute(sql`select name_everyone()`);
  });
  await db.execute(sql`vacuum analyze`);
}

/** The id of the nth of a kind, as SQL. */
const idOf = (kind: string, nth = 'n') => `md5('${kind}' || ${nth})::uuid`;
const EACH = `generate_series(1, ${PEOPLE}) n`;
const COMMUNE = `lpad((99000 + n % ${STATIONS})::text, 5, '0')`;
const STATION = `${COMMUNE} || '/0001'`;
const MARCH = `timestamptz '2027-03-01T08:00:00Z' + n * interval '1 second'`;
const POLLING = `timestamptz '2027-04-11T08:00:00Z' + n * interval '1 second'`;

function places(): readonly string[] {
  const each = `generate_series(1, ${STATIONS}) n`;
  return [
    `insert into communes (code, name, kind, territory, zone)
      select ${COMMUNE}, 'Commune ' || n, 'communal', 'metropole', 'Europe/Paris' from ${each}`,
    `insert into polling_stations (id, commune, opens, closes) select ${STATION}, ${COMMUNE}, '08:00', '19:00' from ${each}`,
    `insert into packs (station, round, no, digest, change_no, electors, procurations, ended, made_at, made_by)
      select ${STATION}, '${first.id}', 1, md5('') || md5(''), 0, 1, 1, 0, ${POLLING}, ${idOf('account')} from ${each}`,
    `insert into sittings (station, round, day, pack, opened_at, opened_by)
      select ${STATION}, '${first.id}', '2027-04-11', 1, ${POLLING}, ${idOf('account')} from ${each}`,
    `insert into list_prints (station, round, no, digest, change_no, added, struck, printed_at, printed_by)
      select ${STATION}, '${first.id}', 0, md5('') || md5(''), 0, 1, 0, ${POLLING}, ${idOf('account')} from ${each}`,
    `insert into tallies (round, station, proxy, in_person, remote, corrected, last_at)
      select '${first.id}', ${STATION}, 1, 1, 0, 0, ${POLLING} from ${each}`,
  ];
}

function people(account: AccountId): readonly string[] {
  return [
    `insert into electors (id, nne, last_name, first_names, sex, born, name_key)
      select ${idOf('elector')}, 500000000 + n, 'Nom ' || n, 'Prénom', 'F', date '1940-01-01' + n % 20000, 'nom prenom'
      from ${EACH}`,
    `insert into registrations (id, elector, list, commune, station, number, "from")
      select ${idOf('line')}, ${idOf('elector')}, 'communal', ${COMMUNE}, ${STATION}, n, '2000-01-01' from ${EACH}`,
    `insert into accounts (id, name, password_hash, role, who, elector, created_at)
      select ${idOf('account')}, 'person ' || n, 'none', 'elector', 'person', ${idOf('elector')}, ${MARCH} from ${EACH}`,
    `insert into sessions (token_hash, account, started_at, expires_at, asked_at)
      select md5('token' || n), ${idOf('account')}, ${MARCH}, now() + interval '1 hour', now() from ${EACH}`,
    `insert into idempotency (account, key, act, input_hash, answer, at)
      select '${account}', ${idOf('key')}, 'mark', '', '{}', ${MARCH} from ${EACH}`,
    `insert into attempts (kind, subject_hash, level, at) select 'password', md5('subject' || n), 0, now() from ${EACH}`,
    `insert into known_sources (account_hash, source_hash, opened_at) select md5('account' || n), md5('source' || n), now()
      from ${EACH}`,
  ];
}

function acts(model: Procuration): readonly string[] {
  const copy = (table: string, where: string, changes: string) => `insert into ${table}
    select (jsonb_populate_record(model, jsonb_build_object(${changes}))).* from ${table} model, ${EACH} where ${where}`;
  const who = `'mandant', ${idOf('elector')}`;
  const whose = `'commune', ${COMMUNE}`;
  return [
    `insert into requests (id, reference, kind, status, mandant, mandataire, commune, validity, until, requested_at, requested_on)
      select ${idOf('request')}, 'R' || n, 'procuration', 'established', ${idOf('elector')}, ${idOf('elector', '(n + 1)')},
        ${COMMUNE}, 'period', '2027-12-31', ${MARCH}, '2027-03-01' from ${EACH}`,
    copy(
      'procurations',
      `model.id = '${model.id}'`,
      `'id', ${idOf('procuration')}, ${who}, 'mandataire', ${idOf('elector', '(n + 1)')}, ${whose},
        'request', ${idOf('request')}, 'authority', ${idOf('account')}, 'recorded_no', nextval('recorded_no')`,
    ),
    copy('procuration_rounds', `model.procuration = '${model.id}'`, `'procuration', ${idOf('procuration')}, ${who}`),
    `insert into printed_lines (station, round, no, procuration, number, is_struck)
      select ${STATION}, '${first.id}', 0, ${idOf('procuration')}, n, false from ${EACH}`,
    `insert into revocations (id, mandant, commune, way, place, established_at, established_day)
      select ${idOf('revocation')}, ${idOf('elector')}, ${COMMUNE}, 'online', 'france', ${MARCH}, '2027-03-01' from ${EACH}`,
    `insert into outbox (id, commune, elector, about, channel, facts, queued_at)
      select ${idOf('message')}, ${COMMUNE}, ${idOf('elector')}, 'revoked', 'letter',
        jsonb_build_object('procuration', ${idOf('procuration')}), ${MARCH} from ${EACH}`,
  ];
}

function votes(account: AccountId): readonly string[] {
  const mark = (round: string, kind: string, corrected: string) => `insert into vote_marks
    (id, elector, round, station, kind, at, account, corrected_at)
    select ${idOf(kind)}, ${idOf('elector')}, '${round}', ${STATION}, 'in-person', ${POLLING}, '${account}', ${corrected}
    from ${EACH}`;
  return [
    mark(first.id, 'vote', 'null'),
    mark(second.id, 'taken back', POLLING),
    `insert into mark_corrections (mark, reason, by, second, at)
      select ${idOf('taken back')}, 'Erreur', ${idOf('account')}, ${idOf('account', '(n + 1)')}, ${POLLING} from ${EACH}`,
    `insert into incidents (id, kind, commune, station, at, facts)
      select ${idOf('incident')}, 'written', ${COMMUNE}, ${STATION}, ${POLLING}, '{"text": "x"}' from ${EACH}`,
    `insert into changes (station, no, elector, at) select ${STATION}, n, ${idOf('elector')}, ${POLLING} from ${EACH}`,
  ];
}

function records(account: AccountId): readonly string[] {
  const hash = `md5('') || md5('')`;
  return [
    `insert into audit_head (chain, seq, hash) select ${COMMUNE}, ${PEOPLE}, ${hash} from generate_series(1, ${STATIONS}) n`,
    `insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
      select ${COMMUNE}, n, ${MARCH}, 'counter.establish', ${idOf('account')}, ${hash}, ${hash}, ${hash} from ${EACH}`,
    `insert into audit_body (chain, seq, salt, body)
      select ${COMMUNE}, n, '', json_build_object('about', json_build_object('procuration', ${idOf('procuration')}))
      from ${EACH}`,
    `insert into audit_erasure (chain, seq, purge) select 'gone', n, ${idOf('purge')} from ${EACH}`,
    `insert into access_log (chain, seq, at, account, read, subject, previous, hash)
      select 'terminal/' || n % 50, n, ${MARCH}, '${account}', 'station.card', ${idOf('elector')}, ${hash}, ${hash} from ${EACH}`,
  ];
}
