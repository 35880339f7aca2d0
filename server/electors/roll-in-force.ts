import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Elector, type Registration, registrationOn } from '#core/model/elector.ts';
import type { CommuneCode } from '#core/model/ids.ts';

/**
 * The elector's line of the roll in force, by the date of Paris; undefined for a person who is on no roll.
 */
export function rollInForce(elector: Pick<Elector, 'registrations'>, at: Instant): Registration | undefined {
  return registrationOn(elector, dayAt(at, PARIS));
}

/** The commune or post of the roll in force, whose log keeps the elector's acts. */
export function communeOfElector(elector: Pick<Elector, 'registrations'>, at: Instant): CommuneCode | undefined {
  return rollInForce(elector, at)?.commune;
}
