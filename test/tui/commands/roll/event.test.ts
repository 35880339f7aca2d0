import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#core/calendar/day.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'roll-event-'));
  await writeFile(join(folder, 'token'), await running.tokenOf(townHall('denain')));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const recording = (...words: readonly string[]) => {
  const environment = { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: join(folder, 'token'), HOME: folder };
  return type(['roll', 'event', ...words], { environment });
};

describe('An event on the roll (R-51 to R-53)', () => {
  test('is recorded by its options, with its effects on procurations', async () => {
    const people = await addPair(running.database);
    await addProcuration(running.database, { ...people, account: running.world.idOf('leroy') });
    const { nne, born } = people.mandataire;

    const { code, out } = await recording('--nne', nne, '--born', born, '--event', 'dies', '--yes');
    expect([code, out]).toEqual([
      0,
      `Électeur n° ${nne}, décès : inscrit au lundi 1er mars 2027. Procurations annulées : 1, gardées : 0.\n`,
    ]);
    const french = born.split('-').toReversed().join('/');
    const again = await recording('--nne', nne, '--born', french, '--event', 'dies', '--yes');
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('NON INSCRIT, aucun électeur vivant') });
  });

  test('is one of a file, each answered by itself', async () => {
    const born = '1935-00-00' as Day;
    const [own, other] = [
      await addPerson(running.database, { born }),
      await addPerson(running.database, { on: 'marly' }),
    ];
    const file = join(folder, 'events.csv');
    const lines = [`${own.nne},1935-00-00,moves,59172/0002`, `${other.nne},${other.born},struck-off,`];
    await writeFile(file, ['nne,born,event,to', ...lines].join('\n'));

    const { code, out } = await recording(file, '--yes', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.roll-event/1',
      events: [
        { line: 2, on: '2027-03-01', kept: 0 },
        { line: 3, refused: expect.stringContaining('R-77') },
      ],
    });
  });

  test('that cannot be read is recorded in no part', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(file, 'nne,born,event,to\n1,1980-01-01,dies,59172/0001\n2,31/02/1980,dies,\n3,1980-01-01,born,\n');

    const { code, said } = await recording(file, '--yes');
    expect(code).toBe(65);
    expect(said).toMatch(/ligne 2 : to.*\nligne 3 : born.*\nligne 4 : event/);
  });
});
