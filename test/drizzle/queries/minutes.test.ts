import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { countRefusedVotes, loadDeclaredOpening } from '#drizzle/queries/minutes.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { first, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { scansIn, tellPlans } from '#test/database/plans.ts';

const VOTES = 5_000;
const REFUSED = 3;
/** Entries that a statement may look at, of those thousands. */
const FEW = 50;
const HELD = { station: stationOf('denain'), round: first.id, commune: PLACES.denain.code };
const DURING = { from: addMinutes(POLLING_TEN, -60), until: addMinutes(POLLING_TEN, 600) };

let tap: Tap;
let owner: Database;
let database: Database;

/** A commune where thousands voted, few were refused, and one station opened. */
beforeAll(async () => {
  const url = await createDatabase();
  owner = await openDatabase({ url });
  const about = JSON.stringify({ station: HELD.station, round: HELD.round });
  const refused = `,"refused":[{"code":"already-voted-in-person"}]`;
  const opening = JSON.stringify({ about: { ...HELD, checks: [], terminals: 2 } });
  await owner.db.execute(sql`insert into audit_entry (chain, seq, at, act, commitment, previous, hash)
    select ${HELD.commune}, n, ${POLLING_TEN}::timestamptz,
      case n when 1 then 'station.open' else 'station.mandantVotes' end, '', '', '' from generate_series(1, ${VOTES}) n`);
  await owner.db.execute(sql`insert into audit_body (chain, seq, salt, body)
    select ${HELD.commune}, n, '', case when n = 1 then ${opening}::text
      else '{"about":' || ${about}::text || case when n <= ${REFUSED + 1} then ${refused}::text else '' end || '}' end
    from generate_series(1, ${VOTES}) n`);
  await owner.db.execute(sql`vacuum analyze`);
  await tellPlans(owner);
  tap = await openTap(url);
  database = await openDatabase({ url: tap.url });
});
afterAll(async () => {
  await database.close();
  await tap.close();
  await owner.close();
});

async function looking<Answer>(run: Parameters<typeof inTransaction<Answer>>[2]) {
  const { answer, notices } = await tap.during(() => inTransaction(database, { actor: SYSTEM, access: 'decide' }, run));
  return { answer, scans: notices.flatMap(scansIn).filter(({ table }) => table.startsWith('audit_')) };
}

describe('In the log of a commune where thousands voted', () => {
  test('the refused votes of a station are counted by looking at refusals alone', async () => {
    const { answer, scans } = await looking((tx) => countRefusedVotes(tx, HELD, DURING));

    expect(answer).toEqual([{ what: 'already-voted-in-person', count: REFUSED }]);
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter(({ rows }) => rows > FEW)).toEqual([]);
  });

  test('the opening of a station is found by looking at openings alone', async () => {
    const { answer, scans } = await looking((tx) => loadDeclaredOpening(tx, HELD, DURING));

    expect(answer).toEqual({ checks: [], terminals: 2 });
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter(({ rows }) => rows > FEW)).toEqual([]);
  });
});
