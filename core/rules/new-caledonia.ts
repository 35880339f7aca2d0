import type { Day } from '#core/day.ts';
import { type Elector, inForce } from '#core/elector.ts';

export function isOnNewCaledonia({ registrations }: Elector, on: Day): boolean {
  return registrations.some((line) => line.list === 'new-caledonia' && inForce(line, on));
}
