import { array, constantFrom, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARIS } from '#core/calendar/instant.ts';
import { METROPOLE } from '#core/law/elections/territories.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { communesHolding } from '#drizzle/queries/places.ts';
import { communes } from '#drizzle/schema/places.ts';
import { openEmptyDatabase } from '#test/database/open.ts';

let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
});
afterAll(() => database.close());

/** The letters of the names of communes and posts, some of which have accents in no name. */
const LETTERS = 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿāēīōūĀĒĪŌŪØøŒœÆæabcABC';

describe('The search of communes in the database', () => {
  test('knows each accented letter as core folds it', async () => {
    const names = sample(array(constantFrom(...LETTERS), { minLength: 4, maxLength: 12 }), 60).map((letters) =>
      letters.join(''),
    );
    const rows = [...new Set([...names, ...(LETTERS.match(/.{1,4}/gu) ?? [])])].map((name, index) => {
      const code = String(10_000 + index) as CommuneCode;
      return { code, name, kind: 'communal' as const, territory: METROPOLE, zone: PARIS };
    });
    await database.db.insert(communes).values(rows);

    for (const { code, name } of rows) {
      const found = await database.db.transaction((tx) => communesHolding(tx, fold(name)));
      expect(found.map((commune) => commune.code)).toContain(code);
    }
  });
});
