import { answerTo } from '#test/model/act.ts';
import { electionOf, type Plan } from '#test/model/dates.ts';
import { momentOf } from '#test/model/days.ts';
import { expireByTheClock } from '#test/model/endings.ts';
import { placeOf } from '#test/model/places.ts';
import { lapseByTheClock } from '#test/model/requests.ts';
import type { Answer, Elector, World } from '#test/model/world.ts';
import type { Act } from '#test/scenarios/format/acts.ts';

export type ElectorPlan = Pick<Elector, 'born'> & {
  readonly on: string;
  readonly station: string;
  readonly eu?: Elector['eu'];
  readonly protected: boolean;
  readonly special?: boolean;
};
export type People = ReadonlyMap<string, ElectorPlan>;
export type Elections = ReadonlyMap<string, Plan>;

/** The world of a story before its first step. */
export function begin({ electors, elections }: { readonly electors: People; readonly elections: Elections }): World {
  return {
    now: 0,
    elections: new Map([...elections].map(([name, plan]) => [name, electionOf(name, plan)])),
    electors: new Map([...electors].map(([name, plan]) => [name, electorOf(name, plan)])),
    things: new Map(),
    requests: [],
    procurations: [],
    revocations: [],
    marks: [],
    votes: new Map(),
    sent: new Map(),
    messages: [],
    incidents: 0,
    recordings: 0,
  };
}

function electorOf(name: string, plan: ElectorPlan): Elector {
  const { born, on, station, eu, special = false } = plan;
  return {
    name,
    born,
    isProtected: plan.protected,
    isSpecial: special,
    eu,
    hasNumber: placeOf(on).kind !== 'new-caledonia',
    place: on,
    station,
    gone: undefined,
    goneOn: undefined,
    movedOn: [],
    changedRoll: [],
  };
}

/** Lapse and expiry follow the clock; no job runs. */
function passTo(world: World, at: string): void {
  world.now = momentOf(at);
  expireByTheClock(world);
  lapseByTheClock(world);
}

export function play(world: World, act: Act, { at, on }: { readonly at: string; readonly on: string }): Answer {
  passTo(world, at);
  return answerTo(world, act, on);
}
