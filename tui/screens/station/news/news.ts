import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Sitting } from '#core/model/polls.ts';
import type { Given, Listed, Mark } from '#tui/answers.ts';
import { type Declared, declaredBetween } from '#tui/screens/station/news/polls-changed.ts';
import type { News } from '#tui/screens/station/voter-list/follow.ts';
import { isUsable, type Roll } from '#tui/screens/station/voter-list/voter-list.ts';

/** What happened to a line of the list, or to the sitting, away from this terminal. */
export type Change =
  | Declared
  | { readonly kind: 'voted'; readonly person: Listed; readonly mark: Mark }
  | { readonly kind: 'corrected' | 'joined' | 'left' | 'rewritten'; readonly person: Listed }
  | { readonly kind: 'received' | 'waiting' | 'ended'; readonly person: Listed; readonly given: Given };
/** `since`: when this terminal stopped hearing of changes, if it did. */
export type Told = { readonly at: Instant; readonly since: Instant | undefined; readonly changes: readonly Change[] };

/** What the bureau was told last, and since when it hears nothing. */
export type Hearsay = { readonly told: Told | undefined; readonly lostAt: Instant | undefined };
export const NOTHING_TOLD: Hearsay = { told: undefined, lostAt: undefined };

type Heard = {
  readonly news: News;
  readonly at: Instant;
  /** The list as it was. */
  readonly roll: Roll;
  /** Whose vote this terminal is recording: that is no news to it. */
  readonly own: ElectorId | undefined;
  /** The sitting as it was; undefined until the server says, own while this terminal declares it. */
  readonly sitting: Sitting | 'own' | undefined;
};

/** What is told after a piece of news; who was away hears of all that changed meanwhile. */
export function toldAfter(before: Hearsay, { news, at, roll, own, sitting }: Heard): Hearsay {
  if (news.kind === 'lost') return { ...before, lostAt: before.lostAt ?? at };
  if (news.kind === 'loaded') return tell(before, at, roll.size > 0 ? between(roll, news.roll) : []);
  if (news.kind !== 'changed') return before;
  const changes = [
    ...(sitting === 'own' ? [] : declaredBetween(sitting, news.sitting)),
    ...news.people.flatMap((person) => changesOf(roll.get(person.elector), person)),
    ...(news.gone ?? []).flatMap((elector) => leaving(roll.get(elector))),
  ].filter((change) => change.kind !== 'voted' || change.person.elector !== own);
  // A server that is back says so before it says what is new, with no word of who is gone.
  return news.gone === undefined && changes.length === 0 ? before : tell(before, at, changes);
}

function tell({ told, lostAt: since }: Hearsay, at: Instant, changes: readonly Change[]): Hearsay {
  return { told: changes.length > 0 ? { at, since, changes } : told, lostAt: undefined };
}

/** Between two whole lists. */
function between(before: Roll, after: Roll): readonly Change[] {
  const stayed = [...after.values()].flatMap((person) => changesOf(before.get(person.elector), person));
  const left = [...before.values()].filter(({ elector }) => !after.has(elector));
  return [...stayed, ...left.flatMap(leaving)];
}

function leaving(person: Listed | undefined): readonly Change[] {
  return person === undefined ? [] : [{ kind: 'left', person }];
}

/** Between two states of a line; what a vote makes of a procuration is told by the vote. */
export function changesOf(before: Listed | undefined, person: Listed): readonly Change[] {
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

function marked(person: Listed): Change {
  return person.mark ? { kind: 'voted', person, mark: person.mark } : { kind: 'corrected', person };
}

function givenChanged(before: Given | undefined, given: Given, person: Listed): readonly Change[] {
  const isNewlyHere = before === undefined || before.status !== given.status;
  const wasAlive = before === undefined ? false : isUsable(before);
  if (given.status === 'in-control') return isNewlyHere ? [{ kind: 'waiting', person, given }] : [];
  if (isUsable(given)) return isNewlyHere ? [{ kind: 'received', person, given }] : [];
  const hasEnded = given.status !== 'active' || given.state === 'void' || given.state === 'not-covered';
  return hasEnded && (isNewlyHere || wasAlive) ? [{ kind: 'ended', person, given }] : [];
}

function isWrittenSame(before: Listed, after: Listed): boolean {
  const written = ({ number, lastName, usageName, firstNames, born }: Listed) =>
    [number, lastName, usageName, firstNames, born].join('\n');
  return written(before) === written(after);
}
