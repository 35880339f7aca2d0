import type { Day } from '#core/calendar/day.ts';
import { type CommuneCode, communeOfStation, type StationId } from '#core/model/ids.ts';
import type { Actor } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput, OutOfRole } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';

/** whether a session still gives the rights that a caller was let in with. */
export function isSameScope(session: Scope, caller: Scope): boolean {
  return session.role === caller.role && session.station === caller.station && session.commune === caller.commune;
}

type Scope = Pick<Actor, 'role' | 'station' | 'commune'>;

/** the station of the caller, an assessor or presiding officer. */
export function callerStation({ caller }: CallContext): StationId {
  const { station } = caller.actor;
  if (station === undefined) throw new OutOfRole();
  return station;
}

/** a bureau's own station, or one that a town hall names among its own. */
export function stationInScope({ caller: { actor } }: CallContext, asked: StationId | undefined): StationId {
  const station = asked ?? actor.station;
  if (station === undefined) throw new BadInput('station');
  const isOwn = actor.station === undefined ? communeOfStation(station) === actor.commune : station === actor.station;
  if (!isOwn) throw new Refused([{ code: 'out-of-scope' }]);
  return station;
}

/** the day on which the caller's digital identity was certified. */
export function certifiedOn({ caller }: CallContext): Day | undefined {
  return caller.account.identityCertifiedOn ?? undefined;
}

/** the commune or post of the caller, a town hall. */
export function callerCommune({ caller }: CallContext): CommuneCode {
  const { commune } = caller.actor;
  if (commune === undefined) throw new OutOfRole();
  return commune;
}

/** A department, or a commune: an administrator's choice. */
export type AskedArea = { readonly commune?: CommuneCode | undefined; readonly department?: string | undefined };

/** a town hall's own commune; of an administrator, undefined is everywhere. */
export function areaOfCaller(
  { caller: { actor } }: CallContext,
  { commune, department }: AskedArea,
): string | undefined {
  if (actor.role === 'admin') return commune ?? department;
  const isOwn = actor.commune !== undefined && (commune ?? actor.commune) === actor.commune;
  if (!isOwn || department !== undefined) throw new Refused([{ code: 'out-of-scope' }]);
  return actor.commune;
}
