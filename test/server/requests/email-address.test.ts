import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electors } from '#drizzle/schema/people.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { addPair, identityOf } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { FIRST_ROUND } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
});
afterAll(() => running.close());

async function withoutAddress() {
  const { db } = running.database;
  const { mandant, mandataire } = await addPair(running.database);
  await db.update(electors).set({ email: null }).where(eq(electors.id, mandant.elector));
  const api = await running.as(mandant);
  const submit = (email?: string) =>
    api.request.submit.mutate({
      key: newId(),
      kind: 'procuration',
      mandataire: identityOf(mandataire),
      validity: FIRST_ROUND,
      link: 'none',
      email,
    });
  return { mandant, submit };
}

describe('A request online (R-56, art. R75)', () => {
  test('needs an e-mail address', async () => {
    const { mandant, submit } = await withoutAddress();

    expect(await failureOf(submit())).toEqual({ status: 422, codes: ['email-missing'] });
    expect(await running.database.db.$count(requests, eq(requests.mandant, mandant.elector))).toBe(0);
  });

  test('keeps the address given, and tells the reference there', async () => {
    const { mandant, submit } = await withoutAddress();
    const { db } = running.database;

    await submit('ana.martin@example.org');

    const [known] = await db.select().from(electors).where(eq(electors.id, mandant.elector));
    const [told] = await db.select().from(outbox).where(eq(outbox.elector, mandant.elector));
    expect(known?.email).toBe('ana.martin@example.org');
    expect(told).toMatchObject({ about: 'reference', channel: 'email' });
  });

  test.each(['ana', 'ana@', '"a b"@example.org', 'a@example.org\r\nBcc: b@example.org', 'a@b.org, c@d.org'])(
    'takes no address such as %j',
    async (wrong) => {
      const { submit } = await withoutAddress();
      expect((await failureOf(submit(wrong))).status).toBe(400);
    },
  );
});
