import { newId } from '#test/database/places.ts';
import { PASSWORD } from '#test/database/world.ts';
import { assessorName, presidentName } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { voteOf, type World } from '#test/scenarios/world.ts';

/** the presiding officer of the mark's station corrects it, and an assessor of it confirms. */
export async function correct(world: World, { mark, reason, second }: KeysOf<'correct'>): Promise<Answer> {
  const { id, station } = voteOf(world, mark);
  const api = await world.sessions.of(presidentName(station));
  const witness = second ? { name: assessorName(station), password: PASSWORD } : undefined;
  const sent = await orRefused(api.station.correct.mutate({ key: newId(), mark: id, reason, second: witness }));
  return sent.ok ? word(sent.result.status) : sent.answer;
}
