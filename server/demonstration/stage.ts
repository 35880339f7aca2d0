import type { Instant } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { CallContext, ServerContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import type { Scene } from '#server/demonstration/scene.ts';
import { personOf } from '#server/demonstration/world.ts';

/**
 * Where the stories are played: the server's own use cases, on the people and places of the demonstration.
 */
export type Stage = Scene & { readonly server: ServerContext };

/** The account acts, and the server's clock shows the instant of the step. */
export function asAccount({ server, callers }: Stage, name: string, at: Instant): CallContext {
  const caller = callers.get(name);
  if (caller === undefined) throw new Error(`the demonstration has no account ${name}`);
  return { ...server, clock: () => at, caller };
}

/** The account of an elector acts. */
export function asElector(stage: Stage, handle: string, at: Instant): CallContext {
  const { id } = personOf(stage.world, handle);
  const caller = [...stage.callers.values()].find(({ actor }) => actor.elector === id);
  if (caller === undefined) throw new Error(`${handle} has no account`);
  return asAccount(stage, caller.account.name, at);
}

/** The round that polls today. */
export function roundOf({ world }: Stage): RoundId {
  const [first] = world.today.rounds;
  if (first === undefined) throw new Error('an election without rounds');
  return first.id;
}

/** The stories are written so that nothing is refused: a refusal is a mistake in them. */
export function accepted<Result>(answer: Answer<Result>): Result {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.reasons)}`);
  return answer;
}
