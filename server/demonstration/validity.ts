import { addDays, type Day } from '#core/calendar/day.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Covers } from '#server/demonstration/stories.ts';
import type { World } from '#server/demonstration/world.ts';

/** What a mandant chose, in the elections of this database and the days around `today`. */
export function validityIn(world: World, today: Day, covers: Covers): Validity {
  if (typeof covers === 'object') {
    return { kind: 'period', until: addDays(today, covers.days) };
  }
  switch (covers) {
    case 'both':
      return { kind: 'election', election: world.today.id, rounds: [1, 2] };
    case 'first':
      return { kind: 'election', election: world.today.id, rounds: [1] };
    case 'second':
      return { kind: 'election', election: world.today.id, rounds: [2] };
    case 'municipal':
      return { kind: 'election', election: world.municipal.id, rounds: [1, 2] };
  }
}
