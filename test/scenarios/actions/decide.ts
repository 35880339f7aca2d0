import { newId } from '#test/database/places.ts';
import { townHallName } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused, rejectedFor, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { placeNameOf } from '#test/scenarios/places.ts';
import { electorOf, procurationOf, thingOf, type World } from '#test/scenarios/world.ts';

/** the town hall accepts or rejects by hand. */
export async function decide(world: World, { procuration, decision, by, reason }: KeysOf<'decide'>): Promise<Answer> {
  const { mandant } = thingOf(world, procuration);
  const place = by ?? (mandant === undefined ? undefined : placeNameOf(electorOf(world, mandant).station));
  if (place === undefined) throw new Error(`the commune of ${procuration} is not known: say by`);

  const api = await world.sessions.of(townHallName(place));
  const act = { key: newId(), procuration: procurationOf(world, procuration) };
  const decided = decision === 'accept' ? { ...act, decision } : { ...act, decision, note: reason };
  const sent = await orRefused(api.procuration.decide.mutate(decided));
  if (!sent.ok) return sent.answer;
  const { status, reasons } = sent.result;
  return status === 'rejected' ? rejectedFor(reasons) : word(status);
}
