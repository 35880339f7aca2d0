import { newId } from '#test/database/places.ts';
import { officerName } from '#test/scenarios/accounts.ts';
import { online } from '#test/scenarios/actions/online.ts';
import { submitRequest, withdraw } from '#test/scenarios/actions/online-request.ts';
import { type Answer, orRefused, rejectedFor, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { nameThing, procurationOf, type Thing, thingOf, type World } from '#test/scenarios/world.ts';

type CounterKeys = Pick<KeysOf<'counter'>, 'authority' | 'designated' | 'identity' | 'home' | 'statement'>;
type AtTheCounter = CounterKeys & Pick<KeysOf<'establish'>, 'place'>;

const AS_USUAL: AtTheCounter = {
  designated: true,
  identity: 'match',
  place: 'france',
  home: false,
  statement: true,
};

export async function counter(world: World, keys: KeysOf<'counter'>): Promise<Answer> {
  const thing = keys.request === undefined ? typed(keys.reference) : thingOf(world, keys.request);
  const answer = await present(world, thing, keys);
  if (answer.kind !== 'refused') nameThing(world, keys.as, thing);
  return answer;
}

/** The request and the counter in one step; a request that the counter refuses is withdrawn. */
export async function establish(world: World, keys: KeysOf<'establish'>): Promise<Answer> {
  if (keys.place === 'online') return online(world, keys);
  const requestResult = await submitRequest(world, keys);
  if (!requestResult.ok) return requestResult.answer;
  nameThing(world, keys.as, requestResult.thing);

  const answer = await present(world, requestResult.thing, keys);
  if (answer.kind === 'refused') await undo(world, requestResult.thing);
  return answer;
}

/** a revocation of one named procuration is sent like any other, and always refused. */
export async function revoke(world: World, { mandant, only, channel }: KeysOf<'revoke'>): Promise<Answer> {
  const procuration = only === undefined ? undefined : procurationOf(world, only);
  if (channel === 'online') return online(world, { kind: 'revocation', mandant, only: procuration });
  const requestResult = await submitRequest(world, { kind: 'revocation', mandant, only: procuration });
  if (!requestResult.ok) return requestResult.answer;

  const answer = await present(world, requestResult.thing, AS_USUAL);
  if (answer.kind === 'refused') await undo(world, requestResult.thing);
  return answer;
}

async function undo(world: World, thing: Thing): Promise<void> {
  const answer = await withdraw(world, thing);
  if (answer.kind !== 'word') throw new Error('the counter refused, and the request cannot be withdrawn');
  thing.isUndone = true;
}

async function present(world: World, thing: Thing, keys: AtTheCounter): Promise<Answer> {
  const place = keys.place === 'abroad' ? 'abroad' : 'france';
  const capacity = keys.authority ?? (place === 'france' ? 'opj' : 'consul');
  const api = await world.sessions.of(officerName({ capacity, place, isDesignated: keys.designated }));

  const { reference } = thing;
  if (reference === undefined) throw new Error('what was made on paper is presented at no counter');
  const homeVisit = keys.home ? { request: true, statement: keys.statement } : undefined;
  const shown = { identity: keys.identity, ...(homeVisit && { homeVisit }) };
  const sent = await orRefused(api.counter.establish.mutate({ key: newId(), reference, ...shown }));
  if (!sent.ok) return sent.answer;

  const { status, procuration, reasons } = sent.result;
  if (procuration !== undefined) thing.procuration = procuration;
  return status === 'rejected' ? rejectedFor(reasons) : word(status);
}

function typed(reference: string | undefined): Thing {
  if (reference === undefined) throw new Error('a counter is given a request or a reference');
  const unknown = { kind: undefined, mandant: undefined, mandataire: undefined };
  return { ...unknown, reference, procuration: undefined, isUndone: false };
}
