import { submitRequest, withdraw } from '#test/scenarios/actions/online-request.ts';
import { type Answer, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { nameThing, thingOf, type World } from '#test/scenarios/world.ts';

export async function request(world: World, keys: KeysOf<'request'>): Promise<Answer> {
  const requestResult = await submitRequest(world, keys);
  if (!requestResult.ok) return requestResult.answer;
  nameThing(world, keys.as, requestResult.thing);
  return word('requested');
}

export function withdrawRequest(world: World, keys: KeysOf<'withdraw'>): Promise<Answer> {
  return withdraw(world, thingOf(world, keys.request));
}
