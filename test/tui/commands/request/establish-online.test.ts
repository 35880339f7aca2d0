import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'procuration-online-'));
  await writeFile(join(folder, 'password'), PASSWORD);
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

/** The commands of one elector, signed in under a state folder of his own. */
async function commandsOf({ nne }: Person) {
  const environment = { LANG: 'en', XDG_STATE_HOME: join(folder, nne), PROCURATION_URL: running.url };
  await type(['login', '--name', nne, '--password-file', join(folder, 'password')], { environment });
  return (...words: readonly string[]) => type(words, { environment });
}
const certified = (plan: object = {}) =>
  addPerson(running.database, { identityCertifiedOn: day('2026-01-31'), ...plan });
const give = ({ nne, born }: Person) => [
  ...['request', 'submit', '--mandataire-nne', nne, '--mandataire-born', born],
  ...['--election', 'presidentielle', '--rounds', '1'],
];
const statusesOf = async ({ elector }: Person) => {
  const rows = await running.database.db.select().from(procurations).where(eq(procurations.mandant, elector));
  return rows.map(({ status }) => status);
};

describe('With --online (R-31)', () => {
  test('a procuration is valid at once, and ends at once', async () => {
    const mandant = await certified();
    const run = await commandsOf(mandant);
    const { code, out } = await run(...give(await addPerson(running.database)), '--online');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Procuration established without a counter: valid.',
      expect.stringMatching(/^Its reference: [2-9A-HJ-NP-Z]{6}\.$/),
      '  Présidentielle 2027, round 1, Sunday 11 April 2027: covered',
      '',
    ]);
    expect(await statusesOf(mandant)).toEqual(['active']);

    const revoked = await run('revoke', '--online', '--yes', '--json');
    expect(JSON.parse(revoked.out)).toMatchObject({
      schema: 'procuration.online-act/1',
      kind: 'revocation',
      status: 'revoked',
      reasons: [],
    });
    expect(await statusesOf(mandant)).toEqual(['revoked']);
  });

  test('an act that control rejects exits 1, with its reason and article', async () => {
    const mandataire = await addPerson(running.database);
    await (await commandsOf(await certified()))(...give(mandataire), '--online');
    const { code, out } = await (await commandsOf(await certified()))(...give(mandataire), '--online');

    expect(code).toBe(1);
    expect(out).toContain('Procuration established without a counter: rejected.');
    expect(out).toContain('(art. L73 of the Electoral Code)');
  });

  test('nothing is made without a certified identity, nor on a dry run', async () => {
    const stranger = await addPerson(running.database);
    const run = await commandsOf(stranger);
    const { code, said } = await run(...give(await addPerson(running.database)), '--online');
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('certified digital identity') });
    const draft = await run(...give(await addPerson(running.database)), '--online', '--dry-run');
    expect(draft).toMatchObject({ code: 1, out: '', said: expect.stringContaining('certified digital identity') });
    expect(await statusesOf(stranger)).toEqual([]);

    const mandant = await certified();
    const able = await (await commandsOf(mandant))(...give(stranger), '--online', '--dry-run');
    expect(able).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was') });
    expect(await statusesOf(mandant)).toEqual([]);
  });
});

describe('With --link (R-06)', () => {
  test('a protected adult declares the link to the mandataire', async () => {
    const mandant = await certified({ isProtected: true });
    const run = await commandsOf(mandant);
    const mandataire = await addPerson(running.database);
    for (const way of [[], ['--online']]) {
      const { code, said } = await run(...give(mandataire), '--link', 'care-staff', ...way);
      expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('(art. L72-1 of the Electoral Code)') });
    }
    expect(await run(...give(mandataire), '--link', 'friend')).toMatchObject({ code: 64 });
    expect(await run('request', 'submit', '--revocation', '--link', 'none')).toMatchObject({ code: 64 });
    expect(await run(...give(mandataire), '--link', 'none')).toMatchObject({ code: 0 });
  });
});
