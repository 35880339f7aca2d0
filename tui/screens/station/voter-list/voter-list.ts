import { createHash } from 'node:crypto';
import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';
import type { Bearer, Given, Listed, Mark } from '#tui/answers.ts';

/** The station's own list, as this terminal holds it. */
export type Roll = ReadonlyMap<ElectorId, Listed>;

export const NOBODY: Roll = new Map();

/** The list with these lines added, or in the place of those they had. */
export function withPeople(roll: Roll, people: readonly Listed[]): Roll {
  return new Map([...roll, ...people.map((person) => [person.elector, person] as const)]);
}

/** The list without those who are on it no more. */
export function withoutPeople(roll: Roll, gone: readonly ElectorId[]): Roll {
  return gone.length === 0 ? roll : new Map([...roll].filter(([elector]) => !gone.includes(elector)));
}

/** The list once a mark is acknowledged. */
export function withMark(roll: Roll, elector: ElectorId, mark: Mark): Roll {
  const person = roll.get(elector);
  if (person === undefined) return roll;
  const gives = person.gives.map((given) => ({ ...given, state: stateAfter(given, mark) }));
  return withPeople(roll, [{ ...person, mark, gives }]);
}

/** R-42, section 11: what a vote leaves of a procuration that was usable. */
function stateAfter({ state, mandataire }: Given, mark: Mark): RoundState {
  if (state !== 'usable') return state;
  return mark.kind === 'proxy' && mark.mandataire === mandataire.elector ? 'used' : 'superseded';
}

/** It gives a vote at this round: nothing ended it, nothing holds it in control, nobody voted yet. */
export function isUsable({ state, reasons }: Given): boolean {
  return state === 'usable' && reasons.length === 0;
}

/** A mandataire may still come for this person. */
export function isAwaited({ gives }: Listed): boolean {
  return gives.some(isUsable);
}

export type Counters = { readonly [kind in MarkKind]: number } & { readonly awaited: number };

/** Who voted by court decision counts as in person, as in the totals. */
export function counters(roll: Roll, bearers: readonly Bearer[] = []): Counters {
  const people = [...roll.values()];
  const marked = (kind: MarkKind) => people.filter(({ mark }) => mark?.kind === kind).length;
  return {
    'in-person': marked('in-person') + bearers.length,
    proxy: marked('proxy'),
    remote: marked('remote'),
    awaited: people.filter(isAwaited).length,
  };
}

/** Six signs that two terminals share when they hold the same list. */
export function digest(roll: Roll): string {
  const lines = [...roll.values()].sort((a, b) => a.number - b.number).map(lineOf);
  return sha256(lines.join('\n')).slice(0, 6);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function lineOf({ elector, number, mark, gives }: Listed): string {
  return JSON.stringify([
    elector,
    number,
    mark?.id,
    gives.map((given) => [given.procuration, given.status, given.state]),
  ]);
}
