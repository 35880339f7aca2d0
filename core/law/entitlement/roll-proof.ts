import type { RollLine } from '#core/law/entitlement/roll-file.ts';
import type { StationId } from '#core/model/ids.ts';

/** How many lines a station has, on one side, and what they are: equal sums are of equal lines. */
export type StationProof = { readonly lines: number; readonly digest: string };

/** A station in the file and in the base; undefined where one of them has no line of it. */
export type ProvedStation = {
  readonly station: StationId;
  readonly filed: StationProof | undefined;
  readonly held: StationProof | undefined;
};

/** A line as both sides hash it: `stationSums` in drizzle/queries/roll-file/proof.ts writes the same. */
export function proofText({
  list,
  number,
  isSpecial,
  nne,
  lastName,
  usageName,
  firstNames,
  sex,
  born,
}: RollLine): string {
  const special = isSpecial ? 'special' : '';
  return [list, number, special, nne ?? '', lastName, usageName ?? '', firstNames, sex, born].join('|');
}

/** Every station of either side, in order. */
export function proveStations(
  filed: ReadonlyMap<StationId, StationProof>,
  held: ReadonlyMap<StationId, StationProof>,
): readonly ProvedStation[] {
  const stations = [...new Set([...filed.keys(), ...held.keys()])].sort();
  return stations.map((station) => ({ station, filed: filed.get(station), held: held.get(station) }));
}

export function isProved({ filed, held }: ProvedStation): boolean {
  return filed?.lines === held?.lines && filed?.digest === held?.digest;
}
