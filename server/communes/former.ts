import { readFile } from 'node:fs/promises';
import type { CommuneCode } from '#core/model/ids.ts';

/** A line of the package's list: a commune of today, or one that was merged into `chefLieu`. */
type Line = { readonly code: string; readonly chefLieu?: string; readonly anciensCodes?: readonly string[] };

let former: Promise<ReadonlyMap<CommuneCode, CommuneCode>> | undefined;

/** The commune of today by the code of each that was merged into it; read once. */
export function formerCommunes(): Promise<ReadonlyMap<CommuneCode, CommuneCode>> {
  former ??= readFormer();
  return former;
}

async function readFormer(): Promise<ReadonlyMap<CommuneCode, CommuneCode>> {
  const file = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json');
  const lines: readonly Line[] = JSON.parse(await readFile(new URL(file), 'utf8'));
  const pairs = lines.flatMap(({ code, chefLieu, anciensCodes = [] }) =>
    [...anciensCodes, code].map((old) => [old, chefLieu ?? code] as [CommuneCode, CommuneCode]),
  );
  return new Map(pairs.filter(([old, now]) => old !== now));
}
