import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IN_MARCH } from '#test/database/places.ts';
import { PROGRAM, ROOT } from '#test/main/procuration.ts';
import { jobActsOn } from '#test/server/jobs/acts.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { openTerminal } from '#test/terminal/terminal.ts';
import { type SignedIn, signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let person: SignedIn;

beforeAll(async () => {
  running = await startIdle();
  running.setClock(IN_MARCH);
  person = await signedIn(running, 'admin');
});
afterAll(async () => {
  await running.close();
  await rm(person.folder, { recursive: true });
});

const job = (...words: readonly string[]) => type(['job', ...words], { environment: person.environment });

/** Nobody goes on with the job meanwhile. */
async function whileStopped(meanwhile: () => Promise<void>): Promise<void> {
  await running.database.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from jobs for update`);
    await meanwhile();
  });
}

function inTerminal(...words: readonly string[]) {
  const [node, ...options] = PROGRAM;
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: person.folder, ...person.environment };
  return openTerminal(node, [...options, 'job', ...words], { env, cwd: ROOT, size: [120, 24] });
}

describe('A job', () => {
  test('is left by Ctrl+C, found again by the beginning of its id, and followed to its end', async () => {
    await (await jobActsOn(running)).call({ name: 'Partielle longue' });
    const [{ id }] = JSON.parse((await job('list', '--json')).out).jobs;
    const short = id.slice(0, 13);

    await whileStopped(async () => {
      expect((await job('list')).out).toMatch(new RegExp(`^${short} +convocation +en cours .*Partielle longue$`, 'm'));
      const terminal = inTerminal('wait', short);
      await terminal.shows(`Traitement ${short} lancé`);
      terminal.press('\x03');
      expect(await terminal.ended).toBe(130);
      expect(terminal.screen()).toContain(`procuration job wait ${short}`);
      const called = await type(['election', 'list'], { environment: person.environment });
      expect(called.said).toContain(`procuration job wait ${short}`);
    });

    const { code, out } = await job('wait', short);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/ · terminé · .*\nCommencé : .*\nTerminé : /),
    });
    expect((await job('show', id)).out).toBe(out);
    expect(JSON.parse((await job('wait', short, '--json')).out)).toMatchObject({
      schema: 'procuration.job/1',
      job: { id, electionName: 'Partielle longue', endedAt: expect.any(String) },
    });
  });

  test('is named by the command that starts it', async () => {
    const words = ['--type', 'legislative', '--rounds', '2029-05-13', '--in', '59172', '--yes'];
    const { out } = await type(['election', 'call', 'Nommée', ...words], { environment: person.environment });
    const [, short = ''] = /^Traitement (\S+) terminé/m.exec(out) ?? [];

    expect((await job('show', short)).out).toContain('Nommée');
  });

  test('that nobody has, or that could be several, is told: 65', async () => {
    expect(await job('show', 'ffff')).toMatchObject({ code: 65, out: '', said: expect.stringContaining('Aucun') });
    const acts = await jobActsOn(running);
    for (const name of ['Une', 'Autre']) {
      await acts.call({ name });
      await acts.toItsEnd();
    }
    expect(await job('show', '0')).toMatchObject({ code: 65, said: expect.stringContaining('Plusieurs') });
  });
});
