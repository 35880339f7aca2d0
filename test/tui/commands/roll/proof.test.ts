import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electors } from '#drizzle/schema/people.ts';
import { newId } from '#test/database/places.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const HEADER = 'nne,last_name,usage_name,first_names,sex,born,list,commune,station,number,special';
const LINES = [
  '712345678,LEFÈVRE,MARTIN,Zoé,F,1935-00-00,communal,59172,1,1,',
  '712345679,LE GOFF,,Yann,M,02/09/1988,communal,59172,2,1,',
  ',WAMYTAN,,Marie,F,1979-03-04,new-caledonia,98818,1,1,oui',
];

let running: Running;
let folder: string;
let file: string;
let before: Awaited<ReturnType<typeof typing>>;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'roll-proof-'));
  file = join(folder, 'roll.csv');
  await writeFile(join(folder, 'token'), await running.tokenOf('admin'));
  await writeFile(join(folder, 'denain'), await running.tokenOf(townHall('denain')));
  await writeFile(file, `${[HEADER, ...LINES].join('\n')}\n`);
  before = await typing(['roll', 'proof', file]);
  expect(await typing(['import', 'roll', file, '--yes'])).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const typing = (words: readonly string[], token = 'token') => {
  const environment = { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: join(folder, token), HOME: folder };
  return type([...words], { environment });
};

describe('The proof of a roll', () => {
  test('shows the lines and the digest of each station on both sides, and whether they are the same', async () => {
    expect(before.code).toBe(1);
    expect(before.out).toContain('base aucune ligne · DIFFÉRENTS');

    const proved = await typing(['roll', 'proof', file]);
    expect(proved.code).toBe(0);
    expect(proved.out).toMatch(/^59172\/0001 : fichier 1 (\w{12}) · base 1 \1 · identiques$/m);
    expect(proved.out).toContain('Commune 59172 : fichier 2, base 2\n');
    expect(proved.out).toContain('La base contient toutes les lignes du fichier, et aucune autre.');
  });

  test('finds one name that differs', async () => {
    const rename = (firstNames: string) =>
      running.database.db.update(electors).set({ firstNames }).where(eq(electors.nne, '712345679'));
    await rename('Yannick');
    const { code, out } = await typing(['roll', 'proof', file, '--json']);
    await rename('Yann');

    expect(code).toBe(1);
    const { isWhole, stations } = JSON.parse(out);
    expect(isWhole).toBe(false);
    const differing = stations.filter(({ filed, held }: Sides) => filed.digest !== held.digest);
    expect(differing).toMatchObject([{ station: '59172/0002' }]);
  });

  test('of a merged commune is made under the code of today, and says so', async () => {
    const admin = await running.as('admin');
    const place = { kind: 'communal', territory: 'metropole', zone: 'Europe/Paris' } as const;
    await admin.place.import.mutate({
      key: newId(),
      communes: [{ code: '01015', name: 'Arboys en Bugey', ...place }],
      stations: [{ id: '01015/0001', opens: '08:00', closes: '18:00' }],
    });
    const merged = join(folder, 'merged.csv');
    const lineIn = (commune: string, no: number) => `71234568${no},NEY,,Paul,M,02/09/1988,communal,${commune},1,${no},`;
    await writeFile(merged, `${[HEADER, lineIn('01015', 1), lineIn('01340', 2)].join('\n')}\n`);
    expect(await typing(['import', 'roll', merged, '--yes'])).toMatchObject({ code: 0 });

    const { code, out, said } = await typing(['roll', 'proof', merged]);
    expect(said).toContain('La commune 01340 a fusionné : ses lignes sont celles de la commune 01015');
    expect(out).toMatch(/^01015\/0001 : fichier 2 (\w{12}) · base 2 \1 · identiques$/m);
    expect(code).toBe(0);
    const told = JSON.parse((await typing(['roll', 'proof', merged, '--json'])).out);
    expect(told).toMatchObject({ isWhole: true, merged: [{ from: '01340', to: '01015' }] });
  });

  test('of another commune is refused to a town hall', async () => {
    expect(await typing(['roll', 'proof', file], 'denain')).toMatchObject({ code: 1 });
  });
});

type Sides = { readonly filed: { readonly digest: string }; readonly held: { readonly digest: string } };
