import { assert, asyncProperty, date, option, record, string, uuid } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromEpoch } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { appendEntry } from '#drizzle/queries/audit.ts';
import { loadEntries } from '#drizzle/queries/audit-reading.ts';
import { hashOf } from '#server/records/audit-chain.ts';
import { openEmptyDatabase } from '#test/database/open.ts';

let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
});
afterAll(() => database.close());

/** Any text that the database can keep. */
const text = string({ unit: 'grapheme' }).filter((its) => !its.includes('\0') && its.isWellFormed());
const entry = record({
  at: date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((at) =>
    fromEpoch(at.getTime()),
  ),
  act: text,
  account: option(uuid().map((id) => id as AccountId)),
  commitment: text,
});

describe('An entry of the audit log', () => {
  test('has the same hash from SQL, which appends it, and from the server, which verifies it', async () => {
    let seq = 0;
    await assert(
      asyncProperty(entry, async (unchained) => {
        const stored = await database.db.transaction(async (tx) => {
          await appendEntry(tx, { chain: '59172', ...unchained }, { salt: '', body: '{}' });
          return loadEntries(tx, { chain: '59172', seq }, 1);
        });

        const added = stored[0]?.entry;
        expect(added).toMatchObject({ ...unchained, seq: seq + 1 });
        if (added) expect(added.hash).toBe(hashOf(added));
        seq += 1;
      }),
      { numRuns: 60 },
    );
  });
});
