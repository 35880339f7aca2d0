import { dayAt } from '#core/calendar/instant.ts';
import type { MarkId, RoundId } from '#core/model/ids.ts';
import { newId } from '#test/database/places.ts';
import { assessorName, presidentName } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { placeOf, type StationName } from '#test/scenarios/places.ts';
import { electorOf, nameVote, roundOf, type SentVote, thingOf, type World } from '#test/scenarios/world.ts';
import type { Api } from '#test/server/terminal.ts';

type VoteKeys = Pick<KeysOf<'mandant-votes'>, 'as' | 'election' | 'round' | 'terminal' | 'inside' | 'retry'>;
/** The input of every kind of vote. */
type VoteInput = { readonly key: string; readonly id: MarkId; readonly round: RoundId; readonly inside: boolean };
type Voting = {
  /** The name under which a retry finds the earlier act. */
  readonly whose: string;
  readonly station: StationName;
  /** The account of the station that sends the vote. */
  readonly by: string;
  readonly send: (api: Api, voteInput: VoteInput) => Promise<unknown>;
};

export function proxyVotes(world: World, keys: KeysOf<'proxy-votes'>): Promise<Answer> {
  const { mandant, mandataire, by } = proxyOf(world, keys);
  const station = stationOf(world, keys.station, mandant);
  return vote(world, keys, {
    whose: `proxy-votes ${mandant}`,
    station,
    by: assessorName(station),
    send: (api, voteInput) =>
      api.station.proxyVotes.mutate({ ...voteInput, by: by ?? namesOf(world, mandant, mandataire) }),
  });
}

export function mandantVotes(world: World, keys: KeysOf<'mandant-votes'>): Promise<Answer> {
  const mandant = electorOf(world, keys.mandant).id;
  const station = stationOf(world, keys.station, keys.mandant);
  const courtDecision = keys.decision ? dayAt(world.now(), placeOf(station).zone) : undefined;
  return vote(world, keys, {
    whose: `mandant-votes ${keys.mandant}`,
    station,
    by: keys.decision ? presidentName(station) : assessorName(station),
    send: (api, voteInput) => api.station.mandantVotes.mutate({ ...voteInput, mandant, courtDecision }),
  });
}

/** an envelope has no one standing there, so `inside` is false. */
export function prisonerVotes(world: World, keys: KeysOf<'remote'>): Promise<Answer> {
  const elector = electorOf(world, keys.elector).id;
  const station = stationOf(world, keys.station, keys.elector);
  const { as, election, round } = keys;
  const voting = { as, election, round, terminal: 't1', inside: false, retry: false } as const;
  return vote(world, voting, {
    whose: `prisoner-votes ${keys.elector}`,
    station,
    by: presidentName(station),
    send: (api, { inside: _, ...made }) => api.station.prisonerVotes.mutate({ ...made, elector }),
  });
}

async function vote(world: World, keys: VoteKeys, voting: Voting): Promise<Answer> {
  const act = `${voting.whose} ${keys.election}/${keys.round}`;
  const earlier = keys.retry ? world.sent.get(act) : undefined;
  const sent = earlier ?? prepare(world, keys, voting);
  world.sent.set(act, sent);

  const answer = await sent.send(keys.terminal);
  if (answer.kind === 'word') nameVote(world, keys.as, sent);
  return answer;
}

function prepare(world: World, { election, round, inside }: VoteKeys, { station, by, send }: Voting): SentVote {
  const id = newId<MarkId>();
  const vote = { key: newId(), id, round: roundOf(world, { election, number: round }), inside };
  return {
    id,
    station,
    async send(terminal) {
      const api = await world.sessions.of(by, terminal);
      const sent = await orRefused(send(api, vote));
      return sent.ok ? word('recorded') : sent.answer;
    },
  };
}

/** A request never established has no procuration, so its two people are sent instead. */
function proxyOf(world: World, { procuration, mandant, mandataire }: KeysOf<'proxy-votes'>) {
  if (procuration === undefined) return { mandant, mandataire, by: undefined };
  const thing = thingOf(world, procuration);
  const by = thing.procuration === undefined ? undefined : { procuration: thing.procuration };
  return { mandant: thing.mandant, mandataire: thing.mandataire, by };
}

function namesOf(world: World, mandant: string | undefined, mandataire: string | undefined) {
  if (mandant === undefined || mandataire === undefined) throw new Error('the mandant and mandataire are not known');
  return { mandant: electorOf(world, mandant).id, mandataire: electorOf(world, mandataire).id };
}

function stationOf(world: World, said: StationName | undefined, mandant: string | undefined): StationName {
  if (said !== undefined) return said;
  if (mandant === undefined) throw new Error("the mandant's station is not known: say station");
  return electorOf(world, mandant).station;
}
