import { newId } from '#test/database/places.ts';
import { ADMIN } from '#test/scenarios/accounts.ts';
import { type Answer, word } from '#test/scenarios/answer.ts';
import type { World } from '#test/scenarios/world.ts';

/** runs the retention job to its end. */
export async function purge(world: World): Promise<Answer> {
  const api = await world.sessions.of(ADMIN);
  for (;;) {
    const { finished } = await api.retention.purge.mutate({ key: newId() });
    if (finished) return word('recorded');
  }
}
