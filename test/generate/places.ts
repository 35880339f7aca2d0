import { readFile } from 'node:fs/promises';
import { METROPOLE } from '#core/law/elections/territories.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

/** A generated polling station and its commune. */
export type Place = { readonly station: StationId; readonly commune: Commune };

/** stations are numbered in their commune, in four digits. */
const LAST_NUMBER = 9_999;

/**
 * Spreads `count` stations over metropolitan communes, in proportion to population. `taken` is the last
 * station number used in a commune.
 */
export async function placeStations(
  communes: readonly Commune[],
  count: number,
  taken: ReadonlyMap<string, number>,
): Promise<readonly Place[]> {
  const here = communes.filter(({ kind, territory }) => kind === 'communal' && territory === METROPOLE);
  const populations = await readPopulations();
  const total = here.reduce((sum, { code }) => sum + (populations.get(code) ?? 0), 0);
  const last = new Map(taken);
  const places: Place[] = [];
  let counted = 0;
  for (const commune of here) {
    counted += populations.get(commune.code) ?? 0;
    while (places.length < Math.floor((counted * count) / total)) {
      const number = (last.get(commune.code) ?? 0) + 1;
      if (number > LAST_NUMBER) throw new RangeError(`no more than ${LAST_NUMBER} stations fit in ${commune.name}`);
      last.set(commune.code, number);
      places.push({ commune, station: `${commune.code}/${String(number).padStart(4, '0')}` as StationId });
    }
  }
  return places;
}

type Line = { readonly code: CommuneCode; readonly population?: number };

async function readPopulations(): Promise<ReadonlyMap<CommuneCode, number>> {
  const file = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json');
  const lines: readonly Line[] = JSON.parse(await readFile(new URL(file), 'utf8'));
  return new Map(lines.flatMap(({ code, population }) => (population ? [[code, population] as const] : [])));
}
