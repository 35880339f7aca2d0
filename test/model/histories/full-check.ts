import { statusOf } from '#test/model/check.ts';
import { allRounds } from '#test/model/dates.ts';
import { electorOf } from '#test/model/rolls.ts';
import { markAt, stateAt } from '#test/model/states.ts';
import { stationOf } from '#test/model/votes.ts';
import type { Procuration, Thing, World } from '#test/model/world.ts';

/** A check of all that the model shows at this moment. */
export function lookAt(world: World): { readonly [key: string]: unknown } {
  const keys = allRounds(world).map(({ round }) => round.key);
  const things = [...world.things].filter(([, { request }]) => !request?.isForgotten);
  const electors = [...world.electors.keys()];
  const marks = electors.map((name) => [name, Object.fromEntries(keys.map((key) => [key, markOf(world, name, key)]))]);
  const told = world.messages.filter(({ to }) => !isForgotten(world, to));
  const untold = electors.filter((name) => !world.messages.some(({ to }) => to === name));
  return {
    ...Object.fromEntries(things.map(([name, thing]) => [name, seen(world, thing, keys)])),
    messages: told,
    'no-messages': untold,
    incidents: world.incidents,
    ...(keys.length > 0 && { marks: Object.fromEntries(marks) }),
    audit: 'intact',
  };
}

/** The text does not say whether a void round of one revoked or annulled becomes not covered. */
function isEnded(its: Procuration | undefined): boolean {
  return its?.status === 'revoked' || its?.status === 'annulled';
}

/** what was told of a request that the purge forgot is forgotten with it. */
function isForgotten({ requests }: World, name: string): boolean {
  return requests.some(({ mandant, isForgotten: its }) => mandant === name && its);
}

function markOf(world: World, name: string, key: string): string {
  return markAt(world, name, key)?.kind ?? 'none';
}

function seen(world: World, thing: Thing, keys: readonly string[]): { readonly [key: string]: unknown } {
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
