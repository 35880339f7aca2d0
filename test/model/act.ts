import { decide } from '#test/model/control.ts';
import { call, callOff, postpone } from '#test/model/elections.ts';
import { controlForm, establishOnline, online, present, recordForm } from '#test/model/establishment.ts';
import { placeOf } from '#test/model/places.ts';
import { typedFaults } from '#test/model/reference.ts';
import { ask, forget, withdraw } from '#test/model/requests.ts';
import { revokeOnPaper } from '#test/model/revocations.ts';
import { goes, moves } from '#test/model/roll-events.ts';
import { electorOf } from '#test/model/rolls.ts';
import { between, correct, envelopeVote, mandantVotes, proxyVotes, remoteVote, type Voted } from '#test/model/votes.ts';
import { type Answer, found, refused, type Thing, type World, word } from '#test/model/world.ts';
import type { Act, KeysOf } from '#test/scenarios/format/acts.ts';

/** What the law answers to an act; `on` is the date of the step as it is written. */
export function act(world: World, its: Act, on: string): Answer {
  switch (its.action) {
    case 'request':
      return request(world, its.keys);
    case 'withdraw':
      return withdraw(thingOf(world, its.keys.request));
    case 'counter':
      return counter(world, its.keys);
    case 'establish':
      return its.keys.place === 'online' ? wholly(world, its.keys) : establish(world, its.keys);
    case 'paper':
      return paper(world, its.keys, on);
    case 'revoke':
      return revoke(world, its.keys, on);
    case 'decide':
      return decides(world, its.keys);
    case 'happens':
      return happens(world, its.keys);
    case 'call':
      return its.keys.map(({ key, value }) => call(world, key, value)).at(-1) ?? word('recorded');
    case 'postpone':
      return postpone(world, `${its.keys.election}/${its.keys.round}`, its.keys.to);
    case 'call-off':
      return callOff(world, `${its.keys.election}/${its.keys.round}`);
    case 'remote':
      return remote(world, its.keys);
    case 'proxy-votes':
    case 'mandant-votes':
      return vote(world, its);
    case 'correct':
      return correct(world, found(world.votes.get(its.keys.mark), its.keys.mark), its.keys.second);
    case 'purge':
      forget(world);
      return word('recorded');
  }
}

export function thingOf({ things }: World, name: string): Thing {
  return found(things.get(name), name);
}

function name({ things }: World, as: string | undefined, thing: Thing): void {
  if (as !== undefined) things.set(as, thing);
}

function request(world: World, keys: KeysOf<'request'>): Answer {
  const made = ask(world, keys);
  if ('answer' in made) return made.answer;
  name(world, keys.as, made.thing);
  return word('requested');
}

function counter(world: World, keys: KeysOf<'counter'>): Answer {
  if (keys.request === undefined) return refused(typedFaults(keys.reference ?? ''));
  const thing = thingOf(world, keys.request);
  const answer = present(world, thing, keys);
  if (answer.kind !== 'refused') name(world, keys.as, thing);
  return answer;
}

/** FORMAT: when the counter refuses, the request is withdrawn. */
function establish(world: World, keys: KeysOf<'establish'>): Answer {
  const made = ask(world, keys);
  if ('answer' in made) return made.answer;
  name(world, keys.as, made.thing);
  const answer = present(world, made.thing, keys);
  if (answer.kind === 'refused') withdraw(made.thing);
  return answer;
}

/** refused, nothing of it remains. */
function wholly(world: World, keys: Parameters<typeof online>[1] & { readonly as?: string | undefined }): Answer {
  const told = world.messages.length;
  const made = online(world, keys);
  if ('codes' in made || 'word' in made) return made;
  const answer = establishOnline(world, made);
  if (answer.kind === 'refused') world.messages.splice(told);
  else name(world, keys.as, made);
  return answer;
}

function paper(world: World, { as, established, ...keys }: KeysOf<'paper'>, on: string): Answer {
  const form = recordForm(world, keys, { ...keys, day: established ?? on });
  if ('codes' in form || 'word' in form) return form;
  name(world, as, form);
  return controlForm(world, form, keys);
}

function revoke(world: World, { mandant, channel, only, established }: KeysOf<'revoke'>, on: string): Answer {
  if (channel === 'paper') return revokeOnPaper(world, mandant, { day: established ?? on, only });
  const keys = { kind: 'revocation', mandant, only } as const;
  if (channel === 'online') return wholly(world, keys);
  const made = ask(world, keys);
  if ('answer' in made) return made.answer;
  const usual = { place: 'france', designated: true, home: false, statement: true, identity: 'match' } as const;
  const answer = present(world, made.thing, usual);
  if (answer.kind === 'refused') withdraw(made.thing);
  return answer;
}

/** the town hall of the mandant alone, and once; of what has ended, that of where he was when it did. */
function decides(world: World, { procuration, decision, by }: KeysOf<'decide'>): Answer {
  const its = found(thingOf(world, procuration).procuration, procuration);
  if (by !== undefined && by !== electorOf(world, its.mandant).place) return refused(['out-of-scope']);
  if (its.status === 'in-control') return decide(world, its, decision === 'accept');
  return refused(['already-decided', 'out-of-scope', ...its.reasons]);
}

function happens(world: World, { elector: who, event, to }: KeysOf<'happens'>): Answer {
  const elector = electorOf(world, who);
  if (event !== 'moves') return goes(world, elector, event);
  const place = found(to, 'where to');
  placeOf(place);
  return moves(world, elector, place);
}

/** the same act sent again after a lost answer is answered as the first time. */
function vote(world: World, its: Extract<Act, { action: 'proxy-votes' | 'mandant-votes' }>): Answer {
  const { as, election, round, retry } = its.keys;
  const thing = its.action === 'proxy-votes' && its.keys.procuration ? thingOf(world, its.keys.procuration) : undefined;
  const mandant = thing?.mandant ?? found(its.keys.mandant, 'a mandant');
  const key = `${its.action} ${mandant} ${election}/${round}`;
  const earlier = retry ? world.sent.get(key) : undefined;
  const voted = earlier ?? voteOnce(world, its, { mandant, thing });
  world.sent.set(key, voted);
  if (as !== undefined && voted.mark) world.votes.set(as, voted.mark);
  return voted.answer;
}

function remote(world: World, { as, elector, election, round, envelope, station }: KeysOf<'remote'>): Answer {
  const key = `${election}/${round}`;
  const voted = envelope ? envelopeVote(world, elector, { round: key, station }) : remoteVote(world, elector, key);
  if (as !== undefined && voted.mark) world.votes.set(as, voted.mark);
  return voted.answer;
}

type Whose = { readonly mandant: string; readonly thing: Thing | undefined };

function voteOnce(world: World, its: Parameters<typeof vote>[1], { mandant, thing }: Whose): Voted {
  const { election, round: number, station, inside } = its.keys;
  const round = `${election}/${number}`;
  if (its.action === 'mandant-votes') {
    return mandantVotes(world, mandant, { round, station, inside, decision: its.keys.decision });
  }
  const mandataire = found(thing?.mandataire ?? its.keys.mandataire, 'a mandataire');
  const by = thing?.procuration ?? between(world, mandant, mandataire, round);
  return proxyVotes(world, mandant, { round, station, inside, by });
}
