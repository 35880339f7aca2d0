import type { StationId } from '#core/model/ids.ts';

/** `a, b and c`. */
export function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** `59172/0002` is the station 2 of its commune. */
export function stationNumber(station: StationId): number {
  return Number(station.split('/').at(-1));
}
