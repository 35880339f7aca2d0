import { decide } from '#test/model/control.ts';
import { call, callOff, postpone } from '#test/model/elections.ts';
import { controlForm, establishOnline, online, present, recordForm } from '#test/model/establishment.ts';
import { placeOf } from '#test/model/places.ts';
import { typedFaults } from '#test/model/reference.ts';
import { forgetRequests, makeRequest, withdraw } from '#test/model/requests.ts';
import { revokeOnPaper } from '#test/model/revocations.ts';
import { leaveRoll, move } from '#test/model/roll-events.ts';
import { electorOf } from '#test/model/rolls.ts';
import {
  correct,
  envelopeVote,
  mandantVotes,
  procurationBetween,
  proxyVotes,
  remoteVote,
  type VoteResult,
} from '#test/model/votes.ts';
import { type Answer, refused, required, type Thing, type World, word } from '#test/model/world.ts';
import type { Act, KeysOf } from '#test/scenarios/format/acts.ts';

/** What the law answers to an act; `on` is the date of the step as it is written. */
export function answerTo(world: World, act: Act, on: string): Answer {
  switch (act.action) {
    case 'request':
      return request(world, act.keys);
    case 'withdraw':
      return withdraw(thingOf(world, act.keys.request));
    case 'counter':
      return counter(world, act.keys);
    case 'establish':
      return act.keys.place === 'online' ? establishWhollyOnline(world, act.keys) : establish(world, act.keys);
    case 'paper':
      return paper(world, act.keys, on);
    case 'revoke':
      return revoke(world, act.keys, on);
    case 'decide':
      return decides(world, act.keys);
    case 'happens':
      return happens(world, act.keys);
    case 'call':
      return act.keys.map(({ key, value }) => call(world, key, value)).at(-1) ?? word('recorded');
    case 'postpone':
      return postpone(world, `${act.keys.election}/${act.keys.round}`, act.keys.to);
    case 'call-off':
      return callOff(world, `${act.keys.election}/${act.keys.round}`);
    case 'remote':
      return remote(world, act.keys);
    case 'proxy-votes':
    case 'mandant-votes':
      return vote(world, act);
    case 'correct':
      return correct(world, required(world.votes.get(act.keys.mark), act.keys.mark), act.keys.second);
    case 'purge':
      forgetRequests(world);
      return word('recorded');
  }
}

export function thingOf({ things }: World, nameThing: string): Thing {
  return required(things.get(nameThing), nameThing);
}

function nameThing({ things }: World, as: string | undefined, thing: Thing): void {
  if (as !== undefined) things.set(as, thing);
}

function request(world: World, keys: KeysOf<'request'>): Answer {
  const requestResult = makeRequest(world, keys);
  if ('answer' in requestResult) return requestResult.answer;
  nameThing(world, keys.as, requestResult.thing);
  return word('requested');
}

function counter(world: World, keys: KeysOf<'counter'>): Answer {
  if (keys.request === undefined) return refused(typedFaults(keys.reference ?? ''));
  const thing = thingOf(world, keys.request);
  const answer = present(world, thing, keys);
  if (answer.kind !== 'refused') nameThing(world, keys.as, thing);
  return answer;
}

/** FORMAT: when the counter refuses, the request is withdrawn. */
function establish(world: World, keys: KeysOf<'establish'>): Answer {
  const requested = makeRequest(world, keys);
  if ('answer' in requested) return requested.answer;
  nameThing(world, keys.as, requested.thing);
  const answer = present(world, requested.thing, keys);
  if (answer.kind === 'refused') withdraw(requested.thing);
  return answer;
}

/** a refused act leaves no trace, so its messages are taken back. */
function establishWhollyOnline(
  world: World,
  keys: Parameters<typeof online>[1] & { readonly as?: string | undefined },
): Answer {
  const messagesBefore = world.messages.length;
  const thing = online(world, keys);
  if ('codes' in thing || 'word' in thing) return thing;
  const answer = establishOnline(world, thing);
  if (answer.kind === 'refused') world.messages.splice(messagesBefore);
  else nameThing(world, keys.as, thing);
  return answer;
}

function paper(world: World, { as, established, ...keys }: KeysOf<'paper'>, on: string): Answer {
  const form = recordForm(world, keys, { ...keys, day: established ?? on });
  if ('codes' in form || 'word' in form) return form;
  nameThing(world, as, form);
  return controlForm(world, form, keys);
}

function revoke(world: World, { mandant, channel, only, established }: KeysOf<'revoke'>, on: string): Answer {
  if (channel === 'paper') return revokeOnPaper(world, mandant, { day: established ?? on, only });
  const keys = { kind: 'revocation', mandant, only } as const;
  if (channel === 'online') return establishWhollyOnline(world, keys);
  const requested = makeRequest(world, keys);
  if ('answer' in requested) return requested.answer;
  const usual = { place: 'france', designated: true, home: false, statement: true, identity: 'match' } as const;
  const answer = present(world, requested.thing, usual);
  if (answer.kind === 'refused') withdraw(requested.thing);
  return answer;
}

/** only the mandant's town hall decides, once. */
function decides(world: World, { procuration, decision, by }: KeysOf<'decide'>): Answer {
  const given = required(thingOf(world, procuration).procuration, procuration);
  if (by !== undefined && by !== electorOf(world, given.mandant).place) return refused(['out-of-scope']);
  if (given.status === 'in-control') return decide(world, given, decision === 'accept');
  return refused(['already-decided', 'out-of-scope', ...given.reasons]);
}

function happens(world: World, { elector: who, event, to }: KeysOf<'happens'>): Answer {
  const elector = electorOf(world, who);
  if (event !== 'moves') return leaveRoll(world, elector, event);
  const place = required(to, 'where to');
  placeOf(place);
  return move(world, elector, place);
}

/** the same act sent again after a lost answer is answered as the first time. */
function vote(world: World, act: Extract<Act, { action: 'proxy-votes' | 'mandant-votes' }>): Answer {
  const { as, election, round, retry } = act.keys;
  const thing = act.action === 'proxy-votes' && act.keys.procuration ? thingOf(world, act.keys.procuration) : undefined;
  const mandant = thing?.mandant ?? required(act.keys.mandant, 'a mandant');
  const key = `${act.action} ${mandant} ${election}/${round}`;
  const earlier = retry ? world.sent.get(key) : undefined;
  const result = earlier ?? voteOnce(world, act, { mandant, thing });
  world.sent.set(key, result);
  if (as !== undefined && result.mark) world.votes.set(as, result.mark);
  return result.answer;
}

function remote(world: World, { as, elector, election, round, envelope, station }: KeysOf<'remote'>): Answer {
  const key = `${election}/${round}`;
  const result = envelope ? envelopeVote(world, elector, { round: key, station }) : remoteVote(world, elector, key);
  if (as !== undefined && result.mark) world.votes.set(as, result.mark);
  return result.answer;
}

type Whose = { readonly mandant: string; readonly thing: Thing | undefined };

function voteOnce(world: World, act: Parameters<typeof vote>[1], { mandant, thing }: Whose): VoteResult {
  const { election, round: number, station, inside } = act.keys;
  const round = `${election}/${number}`;
  if (act.action === 'mandant-votes') {
    return mandantVotes(world, mandant, { round, station, inside, decision: act.keys.decision });
  }
  const mandataire = required(thing?.mandataire ?? act.keys.mandataire, 'a mandataire');
  const by = thing?.procuration ?? procurationBetween(world, mandant, mandataire, round);
  return proxyVotes(world, mandant, { round, station, inside, by });
}
