import { createHash } from 'node:crypto';
import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';
import type { CourtDecisionVoter, ListedProcuration, ListLine, Mark } from '#tui/answers.ts';

/** The station's own list, as this terminal holds it. */
export type VoterList = ReadonlyMap<ElectorId, ListLine>;

export const NO_VOTERS: VoterList = new Map();

/** The list with these lines, new or in the place of older lines of the same electors. */
export function withPeople(voterList: VoterList, people: readonly ListLine[]): VoterList {
  return new Map([...voterList, ...people.map((person) => [person.elector, person] as const)]);
}

/** The list without the electors who left it. */
export function withoutPeople(voterList: VoterList, gone: readonly ElectorId[]): VoterList {
  return gone.length === 0 ? voterList : new Map([...voterList].filter(([elector]) => !gone.includes(elector)));
}

/** The list once a mark is acknowledged. */
export function withMark(voterList: VoterList, elector: ElectorId, mark: Mark): VoterList {
  const person = voterList.get(elector);
  if (person === undefined) return voterList;
  const gives = person.gives.map((given) => ({ ...given, state: stateAfter(given, mark) }));
  return withPeople(voterList, [{ ...person, mark, gives }]);
}

/** R-42, section 11: what a vote leaves of a procuration that was usable. */
function stateAfter({ state, mandataire }: ListedProcuration, mark: Mark): RoundState {
  if (state !== 'usable') return state;
  return mark.kind === 'proxy' && mark.mandataire === mandataire.elector ? 'used' : 'superseded';
}

/** Whether the procuration gives a vote: it has not ended, is not in control, and nobody voted yet. */
export function isUsable({ state, reasons }: ListedProcuration): boolean {
  return state === 'usable' && reasons.length === 0;
}

/** A mandataire may still come for this person. */
export function isAwaited({ gives }: ListLine): boolean {
  return gives.some(isUsable);
}

export type MarkCounts = { readonly [kind in MarkKind]: number } & { readonly awaited: number };

/** A vote by court decision counts as in person, as in the totals. */
export function markCounts(voterList: VoterList, courtDecisionVoters: readonly CourtDecisionVoter[] = []): MarkCounts {
  const people = [...voterList.values()];
  const marked = (kind: MarkKind) => people.filter(({ mark }) => mark?.kind === kind).length;
  return {
    'in-person': marked('in-person') + courtDecisionVoters.length,
    proxy: marked('proxy'),
    remote: marked('remote'),
    awaited: people.filter(isAwaited).length,
  };
}

/** Six signs that two terminals share when they hold the same list. */
export function digest(voterList: VoterList): string {
  const lines = [...voterList.values()].sort((a, b) => a.number - b.number).map(lineOf);
  return sha256(lines.join('\n')).slice(0, 6);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function lineOf({ elector, number, mark, gives }: ListLine): string {
  return JSON.stringify([
    elector,
    number,
    mark?.id,
    gives.map((given) => [given.procuration, given.status, given.state]),
  ]);
}
