import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isHeldIn } from '#core/law/entitlement/held-in.ts';
import { METROPOLIS_OF_LYON } from '#core/law/entitlement/metropolis-of-lyon.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';

const isHeld = (type: ElectionType, code: string, communes?: readonly string[]) =>
  isHeldIn(code as CommuneCode, { type, communes: communes as readonly CommuneCode[] | undefined });

/** A commune of each part of France that differs from the others, by its INSEE code. */
const MARLY = '59383';
const PARIS = '75056';
const VILLEURBANNE = '69266';
const VILLEFRANCHE = '69264';
const AJACCIO = '2A004';
const BASTIA = '2B033';
const POINTE_A_PITRE = '97120';
const FORT_DE_FRANCE = '97209';
const CAYENNE = '97302';
const SAINT_DENIS = '97411';
const MAMOUDZOU = '97608';
const COLLECTIVITIES = ['97502', '97701', '97801', '98611', '98735'];

describe('The territory of departmental elections (R-02, art. L191)', () => {
  test.each([MARLY, VILLEFRANCHE, POINTE_A_PITRE, SAINT_DENIS, MAMOUDZOU])('has %s', (code) => {
    expect(isHeld('departmental', code)).toBe(true);
  });

  test.each([PARIS, VILLEURBANNE, AJACCIO, BASTIA, FORT_DE_FRANCE, CAYENNE, ...COLLECTIVITIES])(
    'has not %s',
    (code) => {
      expect(isHeld('departmental', code)).toBe(false);
    },
  );
});

describe('The territory of regional elections (R-02, art. L338)', () => {
  test.each([MARLY, PARIS, VILLEURBANNE, AJACCIO, POINTE_A_PITRE, FORT_DE_FRANCE, CAYENNE, SAINT_DENIS])(
    'has %s',
    (code) => {
      expect(isHeld('regional', code)).toBe(true);
    },
  );

  test.each([MAMOUDZOU, ...COLLECTIVITIES])('has not %s', (code) => {
    expect(isHeld('regional', code)).toBe(false);
  });
});

describe('The territory of an election', () => {
  test('of the metropolis of Lyon is its communes alone (R-79)', () => {
    const all = [MARLY, PARIS, VILLEURBANNE, VILLEFRANCHE, ...COLLECTIVITIES];
    expect(all.filter((code) => isHeld('metropolitan', code))).toEqual([VILLEURBANNE]);
  });

  test('is what its call names, before the territory of its type (R-02)', () => {
    expect(isHeld('departmental', MARLY, [MARLY])).toBe(true);
    expect(isHeld('departmental', VILLEFRANCHE, [MARLY])).toBe(false);
  });

  test.each<ElectionType>(['presidential', 'municipal', 'european'])(
    'of a %s election is everywhere (R-02)',
    (type) => {
      for (const code of [MARLY, PARIS, VILLEURBANNE, MAMOUDZOU, ...COLLECTIVITIES])
        expect(isHeld(type, code)).toBe(true);
    },
  );
});

type Metropolis = { readonly code: string; readonly membres: readonly { readonly code: string }[] };

test('The communes of the metropolis of Lyon (R-79) are those that are published, and one that joined another', async () => {
  const file = import.meta.resolve('@etalab/decoupage-administratif/data/epci.json');
  const all: readonly Metropolis[] = JSON.parse(await readFile(new URL(file), 'utf8'));
  const published = all.find(({ code }) => code === '200046977')?.membres.map(({ code }) => code) ?? [];

  expect(METROPOLIS_OF_LYON.filter((code) => code !== '69152')).toEqual([...published].sort());
  expect(published).toHaveLength(58);
});
