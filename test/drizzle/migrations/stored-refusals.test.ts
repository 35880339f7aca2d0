import { readFile } from 'node:fs/promises';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { article, explain } from '#core/messages/explain.ts';
import type { Active, Procuration } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { byIds, loadProcurations } from '#drizzle/queries/procurations.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, presidential } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

const MIGRATION = new URL('../../../drizzle/migrations/0036_causes_of_refusals.sql', import.meta.url);
const round = { election: presidential.name, number: 1, day: '2027-04-11' };
const second = { election: presidential.name, number: 2, day: '2027-04-25' };

/** Written as the program did before a refusal had a cause, which its types no longer know. */
type Stored = { readonly reasons?: readonly object[]; readonly row?: object };

describe.each(ENGINES)('A refusal stored before it had a cause, on %s', (engine) => {
  let database: Database;
  let world: World;

  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
  });
  afterAll(() => database.close());

  async function stored(status: 'active' | 'rejected', its: Stored, changes: Partial<Active> = {}) {
    const people = { mandant: await addPerson(database), mandataire: await addPerson(database) };
    const { id } = await addProcuration(database, { ...people, account: world.idOf('leroy') }, changes);
    const { db } = database;
    if (status === 'rejected') {
      const reasons = sql`${JSON.stringify(its.reasons)}::jsonb`;
      await db.update(procurations).set({ status, reasons, effectiveAt: null }).where(eq(procurations.id, id));
    }
    if (its.row) {
      const reason = sql`${JSON.stringify(its.row)}::jsonb`;
      const set = { coverage: 'not-covered', reason } as const;
      await db.update(procurationRounds).set(set).where(eq(procurationRounds.procuration, id));
    }
    return id;
  }

  async function migrated(id: Procuration['id']) {
    const statements = (await readFile(MIGRATION, 'utf8')).split('--> statement-breakpoint');
    return database.db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      const [found] = await loadProcurations(tx, byIds([id]), IN_MARCH);
      const reasons = found && 'reasons' in found ? found.reasons : [];
      return { reasons, row: found?.rounds[0]?.reason };
    });
  }

  test('by the cap of a whole act is said once, of no round', async () => {
    const cap = { code: 'cap-france', held: 2, max: 1 };
    const reasons = [
      { ...cap, round },
      { ...cap, round: second },
    ];
    const found = await migrated(await stored('rejected', { reasons, row: { ...cap, round } }));
    expect(found).toEqual({ reasons: [cap], row: cap });
  });

  test('of a period that is over, of paper and of a town hall has what it rests on', async () => {
    const reasons = [
      { code: 'round-not-covered', until: '2027-02-28' },
      { code: 'round-not-covered', round },
      { code: 'paper-only' },
      { code: 'town-hall-rejected', note: 'illisible' },
    ];
    const found = await migrated(await stored('rejected', { reasons }));
    expect(found.reasons).toEqual([
      { code: 'round-not-covered', cause: 'period-over', until: '2027-02-28' },
      { code: 'round-not-covered', cause: 'over', round },
      { code: 'paper-only', cause: 'new-caledonia-mandataire' },
      { code: 'town-hall-rejected', note: 'illisible', list: 'communal' },
    ]);
    for (const reason of found.reasons) expect(`${explain(reason, 'fr')} ${article(reason, 'fr')}`).toContain('art.');
  });

  test.each([
    ['outside-period', '2027-03-01', '2027-04-10'],
    ['other-period', '2027-04-12', '2027-12-31'],
    ['over', '2027-03-01', '2027-12-31'],
  ])('of a round of a period is %s, from %s to %s', async (cause, heldFrom, until) => {
    const period = { validity: { kind: 'period', until: day(until) }, heldFrom: day(heldFrom) } as const;
    const id = await stored('active', { row: { code: 'round-not-covered', round } }, period);
    expect((await migrated(id)).row).toEqual({ code: 'round-not-covered', cause, round });
  });
});
