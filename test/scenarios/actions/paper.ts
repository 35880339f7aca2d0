import type { Day } from '#core/calendar/day.ts';
import { newId } from '#test/database/places.ts';
import { townHallName } from '#test/scenarios/accounts.ts';
import { identityOf, validityOf } from '#test/scenarios/actions/online-request.ts';
import { type Answer, orRefused, rejectedFor, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { placeNameOf } from '#test/scenarios/places.ts';
import { electorOf, nameThing, procurationOf, type World } from '#test/scenarios/world.ts';

/** the mandant's town hall records the form; `on` is the date of the step. */
export async function paper(world: World, keys: KeysOf<'paper'>, on: Day): Promise<Answer> {
  const { mandant, mandataire, covers, established = on } = keys;
  const api = await townHall(world, mandant);
  const form = {
    mandant: { id: electorOf(world, mandant).id },
    mandataire: identityOf(electorOf(world, mandataire)),
    validity: validityOf(world, covers),
    ...signed(keys),
    writtenOn: established,
  };
  const sent = await orRefused(api.paper.record.mutate({ key: newId(), ...form }));
  if (!sent.ok) return sent.answer;

  const { status, procuration, reasons } = sent.result;
  const thing = {
    kind: 'procuration',
    mandant,
    mandataire,
    reference: undefined,
    procuration,
    isUndone: false,
  } as const;
  nameThing(world, keys.as, { ...thing });
  return status === 'rejected' ? rejectedFor(reasons) : word(status);
}

/** the mandant's town hall records a revocation made on paper. */
export async function revokeOnPaper(world: World, keys: KeysOf<'revoke'>, on: Day): Promise<Answer> {
  const { mandant, only, established = on } = keys;
  const api = await townHall(world, mandant);
  const written = { mandant: { id: electorOf(world, mandant).id }, ...signed(AS_USUAL), writtenOn: established };
  const named = only === undefined ? written : { ...written, only: procurationOf(world, only) };
  const sent = await orRefused(api.paper.revoke.mutate({ key: newId(), ...named }));
  return sent.ok ? word(sent.result.status) : sent.answer;
}

function townHall(world: World, mandant: string) {
  return world.sessions.of(townHallName(placeNameOf(electorOf(world, mandant).station)));
}

type Signing = Pick<KeysOf<'paper'>, 'authority' | 'place'>;

const AS_USUAL: Signing = { authority: undefined, place: 'france' };

function signed({ authority, place }: Signing) {
  const capacity = authority ?? (place === 'france' ? 'opj' : 'consul');
  const placeName = place === 'france' ? 'Denain' : 'Londres';
  return { place, authority: { lastName: 'Martin', firstName: 'Dominique', capacity, unit: 'unit', placeName } };
}
