import { ask, withdraw } from '#test/scenarios/actions/online-request.ts';
import { type Answer, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { nameThing, thingOf, type World } from '#test/scenarios/world.ts';

export async function request(world: World, keys: KeysOf<'request'>): Promise<Answer> {
  const asked = await ask(world, keys);
  if (!asked.ok) return asked.answer;
  nameThing(world, keys.as, asked.thing);
  return word('requested');
}

export function withdrawRequest(world: World, keys: KeysOf<'withdraw'>): Promise<Answer> {
  return withdraw(world, thingOf(world, keys.request));
}
