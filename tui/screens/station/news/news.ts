import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import type { ListedProcuration, ListLine, Mark } from '#tui/answers.ts';
import { type PollsChange, pollsChanged } from '#tui/screens/station/news/polls-changed.ts';
import type { ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import { isUsable, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** What happened to a line of the list, or to the polls, away from this terminal. */
export type RemoteChange =
  | PollsChange
  | { readonly kind: 'voted'; readonly person: ListLine; readonly mark: Mark }
  | { readonly kind: 'corrected' | 'joined' | 'left' | 'rewritten' | 'refused'; readonly person: ListLine }
  | { readonly kind: 'received' | 'waiting' | 'ended'; readonly person: ListLine; readonly given: ListedProcuration };
/** `since`: when the connection of this terminal was lost, if it was. */
export type RemoteChanges = {
  readonly at: Instant;
  readonly since: Instant | undefined;
  readonly changes: readonly RemoteChange[];
};

/** The last changes made away from this terminal, and since when it has no connection. */
export type News = { readonly last: RemoteChanges | undefined; readonly lostAt: Instant | undefined };
export const NO_NEWS: News = { last: undefined, lostAt: undefined };

type ReceivedEvent = {
  readonly event: ListEvent;
  readonly at: Instant;
  /** The list as it was. */
  readonly voterList: VoterList;
  /** The elector whose vote this terminal is recording, or refuses: that is no news here. */
  readonly own: ElectorId | undefined;
  /** The polls as they were; undefined until the server says, `own` while this terminal declares them. */
  readonly polls: Polls | 'own' | undefined;
};

/** The news after an event of the list; after a lost connection, all that changed meanwhile. */
export function afterEvent(before: News, { event: news, at, voterList, own, polls }: ReceivedEvent): News {
  if (news.kind === 'lost') return { ...before, lostAt: before.lostAt ?? at };
  if (news.kind === 'loaded')
    return withChanges(before, at, voterList.size > 0 ? changesBetween(voterList, news.voterList) : []);
  if (news.kind !== 'changed') return before;
  const changes = [
    ...(polls === 'own' ? [] : pollsChanged(polls, news.polls)),
    ...news.people.flatMap((person) => changesOf(voterList.get(person.elector), person)),
    ...(news.gone ?? []).flatMap((elector) => leaving(voterList.get(elector))),
    ...(news.refused ?? []).flatMap(({ elector }) => refusedVoter(elector && voterList.get(elector))),
  ].filter((change) => !(change.kind === 'voted' || change.kind === 'refused') || change.person.elector !== own);
  // The event that says that the connection is back brings no change, and no list of who is gone.
  return news.gone === undefined && changes.length === 0 ? before : withChanges(before, at, changes);
}

function withChanges({ last, lostAt: since }: News, at: Instant, changes: readonly RemoteChange[]): News {
  return { last: changes.length > 0 ? { at, since, changes } : last, lostAt: undefined };
}

/** The changes between two whole lists. */
function changesBetween(before: VoterList, after: VoterList): readonly RemoteChange[] {
  const stayed = [...after.values()].flatMap((person) => changesOf(before.get(person.elector), person));
  const left = [...before.values()].filter(({ elector }) => !after.has(elector));
  return [...stayed, ...left.flatMap(leaving)];
}

function refusedVoter(person: ListLine | undefined): readonly RemoteChange[] {
  return person === undefined ? [] : [{ kind: 'refused', person }];
}

function leaving(person: ListLine | undefined): readonly RemoteChange[] {
  return person === undefined ? [] : [{ kind: 'left', person }];
}

/** The changes between two states of a line; what a vote makes of a procuration is said by the vote. */
export function changesOf(before: ListLine | undefined, person: ListLine): readonly RemoteChange[] {
  if (before === undefined) return [{ kind: 'joined', person }];
  const isMarkSame = before.mark?.id === person.mark?.id;
  const givenBefore = new Map(before.gives.map((given) => [given.procuration, given]));
  const still = new Set(person.gives.map(({ procuration }) => procuration));
  return [
    ...(isMarkSame ? [] : [marked(person)]),
    ...person.gives.flatMap((given) => givenChanged(givenBefore.get(given.procuration), given, person)),
    ...before.gives
      .filter((given) => isUsable(given) && !still.has(given.procuration))
      .map((given) => ({ kind: 'ended', person, given: { ...given, state: 'not-covered' } }) as const),
    ...(isWrittenSame(before, person) ? [] : [{ kind: 'rewritten', person } as const]),
  ];
}

function marked(person: ListLine): RemoteChange {
  return person.mark ? { kind: 'voted', person, mark: person.mark } : { kind: 'corrected', person };
}

function givenChanged(
  before: ListedProcuration | undefined,
  given: ListedProcuration,
  person: ListLine,
): readonly RemoteChange[] {
  const isNewlyHere = before === undefined || before.status !== given.status;
  const wasAlive = before === undefined ? false : isUsable(before);
  if (given.status === 'in-control') return isNewlyHere ? [{ kind: 'waiting', person, given }] : [];
  if (isUsable(given)) return isNewlyHere ? [{ kind: 'received', person, given }] : [];
  const hasEnded = given.status !== 'active' || given.state === 'void' || given.state === 'not-covered';
  return hasEnded && (isNewlyHere || wasAlive) ? [{ kind: 'ended', person, given }] : [];
}

function isWrittenSame(before: ListLine, after: ListLine): boolean {
  const written = ({ number, lastName, usageName, firstNames, born }: ListLine) =>
    [number, lastName, usageName, firstNames, born].join('\n');
  return written(before) === written(after);
}
