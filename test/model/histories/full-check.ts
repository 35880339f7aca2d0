import { statusOf } from '#test/model/check.ts';
import { allRounds } from '#test/model/dates.ts';
import { electorOf } from '#test/model/rolls.ts';
import { markAt, stateAt } from '#test/model/states.ts';
import { stationOf } from '#test/model/votes.ts';
import type { Procuration, Thing, World } from '#test/model/world.ts';

/** A check of all that the model shows at this moment. */
export function fullCheck(world: World): { readonly [key: string]: unknown } {
  const keys = allRounds(world).map(({ round }) => round.key);
  const things = [...world.things].filter(([, { request }]) => !request?.isForgotten);
  const electors = [...world.electors.keys()];
  const marks = electors.map((name) => [name, Object.fromEntries(keys.map((key) => [key, markOf(world, name, key)]))]);
  const messages = world.messages.filter(({ to }) => !isForgotten(world, to));
  const untold = electors.filter((name) => !world.messages.some(({ to }) => to === name));
  return {
    ...Object.fromEntries(things.map(([name, thing]) => [name, checkOfThing(world, thing, keys)])),
    messages: messages,
    'no-messages': untold,
    incidents: world.incidents,
    ...(keys.length > 0 && { marks: Object.fromEntries(marks) }),
    audit: 'intact',
  };
}

/**
 * The rules do not say whether a void round becomes not covered when its procuration is revoked or annulled.
 */
function isEnded(procuration: Procuration | undefined): boolean {
  return procuration?.status === 'revoked' || procuration?.status === 'annulled';
}

/** the purge deletes the messages of a forgotten request with it. */
function isForgotten({ requests }: World, name: string): boolean {
  return requests.some((request) => request.mandant === name && request.isForgotten);
}

function markOf(world: World, name: string, key: string): string {
  return markAt(world, name, key)?.kind ?? 'none';
}

function checkOfThing(world: World, thing: Thing, keys: readonly string[]): { readonly [key: string]: unknown } {
  const { procuration } = thing;
  const mandant = electorOf(world, thing.mandant);
  const [reason] =
    procuration && ['void', 'annulled', 'revoked'].includes(procuration.status) ? procuration.reasons : [];
  const rounds = keys
    .map((key) => [key, procuration ? stateAt(world, procuration, key) : 'not-covered'] as const)
    .filter(([key, state]) => !procuration?.unsaid.has(key) && !(state === 'void' && isEnded(procuration)));
  return {
    status: statusOf(thing),
    ...(reason !== undefined && { reason }),
    ...(procuration?.isUncertain && { flags: ['uncertain-order'] }),
    ...(mandant.gone === undefined && { station: stationOf(mandant) }),
    ...(rounds.length > 0 && { rounds: Object.fromEntries(rounds) }),
  };
}
