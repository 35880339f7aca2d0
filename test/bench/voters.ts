import {
  type CommuneCode,
  communeOfStation,
  type ElectorId,
  type MarkId,
  type ProcurationId,
  type RoundId,
  type StationId,
} from '#core/model/ids.ts';
import type { Post } from '#test/bench/http.ts';
import type { Service } from '#test/bench/service.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import type { Generated } from '#test/generate/generate.ts';
import { idOf } from '#test/generate/ids.ts';
import { electorId, placeOf } from '#test/generate/world.ts';
import { type Api, connect } from '#test/server/terminal.ts';

/** Every mandant of a procuration that was not used yet, once, from all stations in turn. */
export type Voters = {
  readonly round: RoundId;
  readonly left: () => number;
  readonly next: () => Voter;
  /** So many of the commune that has the most stations, or as many as there are left. */
  readonly ofOneCommune: (count: number) => readonly Voter[];
};
export type Voter = {
  readonly elector: ElectorId;
  readonly mandataire: ElectorId;
  readonly procuration: ProcurationId;
  readonly station: StationId;
  /** The index of the station, from 0. */
  readonly index: number;
};

/** A prime above any number of procurations. */
const STRIDE = 50_000_017;

export function votersOf({ world }: Generated): Voters {
  const { plan, before, layout, elections } = world;
  const [round] = elections[0].rounds;
  if (round === undefined) throw new Error('an election without rounds');
  const unused = plan.procurations - plan.marks;
  const passedOver: Voter[] = [];
  let taken = 0;

  function draw(): Voter {
    if (taken === unused) throw new RangeError('everybody has voted');
    const procuration = plan.marks + ((taken++ * STRIDE) % unused);
    const { mandant, mandataire } = layout.procuration(procuration);
    const index = layout.stationOf(mandant);
    return {
      elector: electorId(world, mandant),
      mandataire: electorId(world, mandataire),
      procuration: idOf<ProcurationId>('procuration', plan.seed, before.procurations + procuration),
      station: placeOf(world, index).station,
      index,
    };
  }

  return {
    round: round.id,
    left: () => unused - taken + passedOver.length,
    next: () => passedOver.pop() ?? draw(),
    ofOneCommune: (count) => {
      const commune = largestCommune(world);
      const all = [...passedOver.splice(0), ...Array.from({ length: unused - taken }, draw)];
      const there = all.filter(({ station }) => communeOfStation(station) === commune).slice(0, count);
      const chosen = new Set(there);
      passedOver.push(...all.filter((voter) => !chosen.has(voter)).reverse());
      return there;
    },
  };
}

function largestCommune({ places }: Generated['world']): CommuneCode | undefined {
  const stations = [...Map.groupBy(places, ({ commune }) => commune.code)];
  return stations.toSorted(([, some], [, others]) => others.length - some.length)[0]?.[0];
}

/** Tokens of the stations' assessors, opened without passwords: one hash for each would take too long. */
export async function signAllIn({ owner, generated }: Service): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (const account of generated.world.bureaus.assessors) tokens.push(await addSession(owner, account));
  return tokens;
}

/** The terminal of each station, by its index. */
export function terminalsOf(url: string, tokens: readonly string[]): (index: number) => Api {
  const terminals = tokens.map((token) => connect(url, token));
  return (index) => {
    const terminal = terminals[index];
    if (terminal === undefined) throw new RangeError(`there is no station ${index}`);
    return terminal;
  };
}

export type Vote = { readonly key: string; readonly id: MarkId; readonly round: RoundId; readonly inside: boolean };

export function newVote(round: RoundId): Vote {
  return { key: newId<string>(), id: newId<MarkId>(), round, inside: false };
}

/** Votes as `vote` does, by a caller so light that the load is the server's. */
export function postVote(post: Post, { token, voter, act }: LightVote, signal?: AbortSignal): Promise<string> {
  const input = { ...act, by: { procuration: voter.procuration } };
  return post({ token, procedure: 'station.proxyVotes', input, signal });
}
type LightVote = { readonly token: string; readonly voter: Voter; readonly act: Vote };

/** Marks the vote of a mandataire. */
export function vote(api: Api, { procuration }: Voter, act: Vote, signal?: AbortSignal) {
  return api.station.proxyVotes.mutate({ ...act, by: { procuration } }, signal && { signal });
}
