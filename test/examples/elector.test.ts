import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requests } from '#drizzle/schema/procurations.ts';
import { openElectorSession } from '#server/portal/elector-session.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';

import { type Running, startRunning } from '#test/server/running.ts';

const ROOT = join(import.meta.dirname, '../..');
let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
});
afterAll(() => running.close());

async function tokenOf({ lastName, firstNames, born, nne }: Person): Promise<string> {
  const at = { provider: 'france-connect', issuer: 'https://issuer.example', subject: nne } as const;
  const opened = await openElectorSession(running.context, {
    ...at,
    lastName,
    firstNames,
    born,
    sex: 'F',
    isDemonstration: false,
  });
  if (!opened.ok) throw new Error(opened.why);
  return opened.token;
}

async function runExample(mandant: Person, { nne, born }: Pick<Person, 'nne' | 'born'>) {
  const env = { ...process.env, PROCURATION_TOKEN: await tokenOf(mandant) };
  const words = [join(ROOT, 'examples/elector.mjs'), running.url, nne, born, '2027-06-30'];
  return promisify(execFile)(process.execPath, words, { env });
}

test('The example asks for a procuration, reads the request and asks to revoke', async () => {
  const mandant = await addPerson(running.database, { firstNames: 'Zoé Exemplaire' });
  const { stdout } = await runExample(mandant, await addPerson(running.database));
  const made = await running.database.db.select().from(requests).where(eq(requests.mandant, mandant.elector));
  const references = Object.fromEntries(made.map(({ kind, reference }) => [kind, reference]));
  expect(made).toHaveLength(2);
  expect(stdout).toContain(`requested ${references['procuration']}, to be presented by`);
  expect(stdout).toContain(`read ${references['procuration']}: requested`);
  expect(stdout).toContain(`revocation ${references['revocation']}, to be presented by`);
});

test('The example tells the reasons of a refusal', async () => {
  const mandant = await addPerson(running.database, { firstNames: 'Zoé Refusée' });
  const failed = runExample(mandant, mandant);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('self') });
});
