import { readFile } from 'node:fs/promises';
import { territoryOf } from '#core/law/elections/territories.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { CONSULAR_POSTS } from '#server/demonstration/posts.ts';

/** The type of a commune's line. The other lines are parts of a commune, which keep no roll. */
const COMMUNE = 'commune-actuelle';
const NEW_CALEDONIA = '988';

type Line = { readonly code: string; readonly nom: string; readonly type: string };

/**
 * Every commune of France, as the package publishes them, with territory and clock; then some consular posts.
 */
export async function readPlaces(): Promise<readonly Commune[]> {
  const file = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json');
  const lines: readonly Line[] = JSON.parse(await readFile(new URL(file), 'utf8'));
  return [...lines.filter(({ type }) => type === COMMUNE).map(asCommune), ...CONSULAR_POSTS];
}

function asCommune({ code, nom }: Line): Commune {
  const { territory, zone } = territoryOf(code);
  const kind = territory === NEW_CALEDONIA ? 'new-caledonia' : 'communal';
  return { code: code as CommuneCode, name: nom, kind, territory, zone };
}
