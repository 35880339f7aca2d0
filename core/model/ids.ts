import type { Brand } from '#core/calendar/brand.ts';

/** UUIDv7 text, made in the server. */
type Uuid<Name extends string> = Brand<string, Name>;

export type ElectorId = Uuid<'ElectorId'>;
export type RequestId = Uuid<'RequestId'>;
export type ProcurationId = Uuid<'ProcurationId'>;
export type RevocationId = Uuid<'RevocationId'>;
export type RoundId = Uuid<'RoundId'>;
export type ElectionId = Uuid<'ElectionId'>;
export type MarkId = Uuid<'MarkId'>;
export type JobId = Uuid<'JobId'>;
export type AccountId = Uuid<'AccountId'>;
export type MessageId = Uuid<'MessageId'>;
export type OpeningId = Uuid<'OpeningId'>;
/** INSEE code of a commune, or the code of a consular post. */
export type CommuneCode = Brand<string, 'CommuneCode'>;
/** `COMMUNE/NNNN`: a polling station, by its four digits in its commune. */
export type StationId = Brand<string, 'StationId'>;

/** The commune or post of a polling station: the first part of its id. */
export function communeOfStation(station: StationId): CommuneCode {
  return station.slice(0, station.indexOf('/')) as CommuneCode;
}
