import { newId } from '#test/database/places.ts';
import { townHallName } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { PLACES, placeNameOf, stationId } from '#test/scenarios/places.ts';
import { electorOf, type World } from '#test/scenarios/world.ts';

/** the town hall of the elector's commune records the event. */
export async function happens(world: World, { elector: name, event, to }: KeysOf<'happens'>): Promise<Answer> {
  const elector = electorOf(world, name);
  const api = await world.sessions.of(townHallName(placeNameOf(elector.station)));
  const act = { key: newId(), elector: { id: elector.id } };
  if (event !== 'moves') {
    const sent = await orRefused(api.roll.record.mutate({ ...act, event }));
    return sent.ok ? word('recorded') : sent.answer;
  }
  if (to === undefined) throw new Error('a move leads somewhere');
  const station = `${to}/0001` as const;
  const sent = await orRefused(api.roll.record.mutate({ ...act, event, to: stationId(station) }));
  if (!sent.ok) return sent.answer;
  world.electors.set(name, { ...elector, station, commune: PLACES[to].code });
  return word('recorded');
}
