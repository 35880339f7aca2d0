import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Elector, inForce } from '#core/model/elector.ts';
import type { CommuneCode } from '#core/model/ids.ts';

/** The commune or post of the registration in force, whose log keeps the elector's acts. */
export function communeOfElector({ registrations }: Elector, at: Instant): CommuneCode | undefined {
  const today = dayAt(at, PARIS);
  return registrations.find((registration) => inForce(registration, today))?.commune;
}
