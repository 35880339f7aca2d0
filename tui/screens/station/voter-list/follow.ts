import { setTimeout as pause } from 'node:timers/promises';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Polls } from '#core/model/polls.ts';
import type { Client, ListLine, RefusedVote } from '#tui/answers.ts';
import { type Failure, failureOf, untilAnswered } from '#tui/client.ts';
import { indexAhead } from '#tui/screens/station/voter-list/index.ts';
import { loadVoterList, PAGE } from '#tui/screens/station/voter-list/load.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import type { FollowerContext } from '#tui/server-link.ts';

export type FollowOptions = {
  readonly client: Client;
  readonly round: RoundId;
  readonly signal: AbortSignal;
  readonly report: (news: ListEvent) => void;
};
export type ListEvent =
  | { readonly kind: 'received'; readonly count: number }
  | { readonly kind: 'loading'; readonly failure: Failure; readonly attempts: number }
  | {
      readonly kind: 'loaded';
      readonly voterList: VoterList;
      readonly refused?: readonly RefusedVote[];
      readonly olderRefused?: number;
      readonly print?: ListPrint | undefined;
    }
  | {
      readonly kind: 'changed';
      readonly people: readonly ListLine[];
      readonly gone?: readonly ElectorId[];
      readonly polls?: Polls | undefined;
      readonly refused?: readonly RefusedVote[];
      readonly print?: ListPrint | undefined;
    }
  | { readonly kind: 'lost' }
  | { readonly kind: 'signed-out' };

/**
 * Loads the list, then follows its changes until the signal; loads the list again when changes were missed.
 */
export async function keepList(options: FollowOptions): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    const failure = await loadAndFollow(options);
    if (options.signal.aborted) return;
    if (failure.kind === 'signed-out') return options.report({ kind: 'signed-out' });
    options.report({ kind: 'lost' });
    options.report({ kind: 'loading', failure, attempts });
    await waitFor(backoff(attempts), options.signal);
  }
}

async function loadAndFollow(options: FollowOptions): Promise<Failure> {
  try {
    return await follow(options, await load(options));
  } catch (error) {
    return failureOf(error);
  }
}

/** Answers the cursor from which to follow the list. */
async function load({ client, round, signal, report }: FollowOptions): Promise<string> {
  const onAway = (attempts: number) =>
    report({ kind: 'loading', failure: { kind: 'away', why: 'no-answer' }, attempts });
  const ask = async (after: number) => {
    const page = await client.station.list.query({ round, after, limit: PAGE }, { signal });
    indexAhead(page.people);
    return page;
  };
  const { cursor, ...loaded } = await loadVoterList(
    (after) => untilAnswered(() => ask(after), { signal, onAway }),
    (count) => report({ kind: 'received', count }),
  );
  report({ kind: 'loaded', ...loaded });
  return cursor;
}

/** Ends with a failure that is not a lost connection: the list is then loaded afresh. */
async function follow({ client, round, signal, report }: FollowOptions, from: string): Promise<Failure> {
  let cursor = from;
  let attempts = 0;
  const isBack = { kind: 'changed', people: [] } as const;
  const context: FollowerContext = { onQuiet: (isQuiet) => report(isQuiet ? { kind: 'lost' } : isBack) };
  for (;;) {
    try {
      const stream = await client.station.follow.query({ round, cursor }, { signal, context });
      // The server answers again, though the next change may be long in coming.
      if (attempts > 0) report(isBack);
      for await (const changes of stream) {
        attempts = 0;
        const { people, gone, sitting: polls, refused, print } = changes;
        cursor = changes.cursor;
        report({ kind: 'changed', people, gone, polls, refused, print });
      }
    } catch (error) {
      const failure = failureOf(error);
      if (signal.aborted || failure.kind !== 'away') return failure;
    }
    attempts += 1;
    report({ kind: 'lost' });
    await waitFor(backoff(attempts), signal);
  }
}

/** Milliseconds, at random in a span that doubles: the terminals that a server lost come back one by one. */
export function backoff(attempts: number): number {
  return Math.random() * Math.min(8_000, 1_000 * 2 ** attempts);
}

/** A wait that ends early, without an error, with the signal. */
function waitFor(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
