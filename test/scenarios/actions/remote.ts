import { newId } from '#test/database/places.ts';
import { ADMIN } from '#test/scenarios/accounts.ts';
import { prisonerVotes } from '#test/scenarios/actions/votes.ts';
import { type Answer, orRefused, refusedFor, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { electionOf, electorOf, type World } from '#test/scenarios/world.ts';

/** the presiding officer opens an envelope, or the administration imports a list of one line. */
export async function remote(world: World, keys: KeysOf<'remote'>): Promise<Answer> {
  if (keys.envelope) return prisonerVotes(world, keys);
  const { elector, election, round } = keys;
  const api = await world.sessions.of(ADMIN);
  const vote = { elector: { id: electorOf(world, elector).id }, election: electionOf(world, election), round };
  const sent = await orRefused(api.mark.importRemote.mutate({ key: newId(), votes: [vote] }));
  if (!sent.ok) return sent.answer;
  const [refused] = sent.result.refused;
  return refused ? refusedFor(refused.reasons) : word('recorded');
}
