import type { Instant } from '#core/calendar/instant.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectionId, MarkId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { Answer } from '#test/scenarios/answer.ts';
import type { RoundName } from '#test/scenarios/format/keys.ts';
import type { StationName } from '#test/scenarios/places.ts';
import type { KnownElector } from '#test/scenarios/rows/people.ts';
import type { Sessions } from '#test/scenarios/sessions.ts';

/** A request and the procuration made from it, under any of its names. */
export type Thing = {
  readonly kind: 'procuration' | 'revocation' | undefined;
  readonly mandant: string | undefined;
  readonly mandataire: string | undefined;
  /** The reference of an online request. */
  readonly reference: string | undefined;
  procuration: ProcurationId | undefined;
  /** True after a refused establishment, whose name may be used again. */
  isUndone: boolean;
};
export type Vote = { readonly id: MarkId; readonly station: StationName };
/** A vote as its terminal sent it; a retry sends the same input. */
export type SentVote = Vote & { readonly send: (terminal: string) => Promise<Answer> };

/** The state of a story: its people and elections, the results of its steps, and its terminals. */
export type World = {
  readonly sessions: Sessions;
  readonly now: () => Instant;
  readonly electors: Map<string, KnownElector>;
  readonly elections: Map<string, Election>;
  readonly things: Map<string, Thing>;
  readonly votes: Map<string, Vote>;
  readonly sent: Map<string, SentVote>;
};

export function electorOf({ electors }: World, name: string): KnownElector {
  return electors.get(name) ?? missing(`there is no elector ${name}`);
}

export function electionOf({ elections }: World, name: string): ElectionId {
  return elections.get(name)?.id ?? missing(`there is no election ${name}`);
}

export function roundOf({ elections }: World, { election, number }: RoundName): RoundId {
  return (
    elections.get(election)?.rounds.find((round) => round.number === number)?.id ??
    missing(`there is no round ${election}/${number}`)
  );
}

export function thingOf({ things }: World, name: string): Thing {
  return things.get(name) ?? missing(`${name} was not made: the step that names it was refused`);
}

export function procurationOf(world: World, name: string): ProcurationId {
  return thingOf(world, name).procuration ?? missing(`${name} is no procuration: no counter established it`);
}

export function voteOf({ votes }: World, name: string): Vote {
  return votes.get(name) ?? missing(`${name} was not made: the step that names it was refused`);
}

export function nameThing({ things }: World, name: string | undefined, thing: Thing): void {
  if (name === undefined) return;
  const namesake = things.get(name);
  if (namesake && namesake !== thing && !namesake.isUndone) missing(`${name} already names something else`);
  things.set(name, thing);
}

export function nameVote({ votes }: World, name: string | undefined, vote: Vote): void {
  if (name === undefined) return;
  const namesake = votes.get(name);
  if (namesake && namesake.id !== vote.id) missing(`${name} already names something else`);
  votes.set(name, { id: vote.id, station: vote.station });
}

function missing(why: string): never {
  throw new Error(why);
}
