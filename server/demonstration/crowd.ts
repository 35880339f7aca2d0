import { BATCHES, type Batch, CAME } from '#server/demonstration/batches.ts';
import { type Story, TOLD, type Vote } from '#server/demonstration/stories.ts';

/**
 * Days before today: requests came in over a month, each was established a few days later. None was made so
 * late that it depends on the hour, and so on where it is still yesterday, whether it may come too late
 * (R-17).
 */
const asked = (index: number): number => 9 + ((index * 7) % 25);
const established = (index: number): number => asked(index) - 2 - (index % 4);

type Crowd = { readonly stories: readonly Story[]; readonly came: readonly Came[] };
export type Came = { readonly elector: string; readonly by: string };

/** The stories of the batches, with people whom no other story names, and the electors who just came. */
export function crowd(): Crowd {
  const next = takers();
  return {
    stories: batched(next),
    came: CAME.flatMap(({ station, count, by }) =>
      Array.from({ length: count }, () => ({ elector: next(station), by })),
    ),
  };
}

function batched(next: (station: string) => string): readonly Story[] {
  let storyNo = 0;
  return BATCHES.flatMap(({ from, to, count, covers, by, decided, voted }) =>
    Array.from({ length: count }, (_, index): Story => {
      storyNo += 1;
      const vote = voteOf(voted, index);
      return {
        mandant: next(from),
        asked: asked(storyNo),
        gives: { to: next(to), covers },
        ...(by && { established: { by, days: established(storyNo) } }),
        ...(decided && { decided }),
        ...(vote && { voted: vote }),
      };
    }),
  );
}

function voteOf(voted: Batch['voted'], index: number): Vote | undefined {
  if (voted === undefined || index >= voted.proxies + voted.inPerson) return undefined;
  return { how: index < voted.proxies ? 'proxy' : 'in-person', by: voted.by };
}

/** Gives the handles of a station's people without a name of their own, one after the other. */
function takers(): (station: string) => string {
  const named = new Set(
    TOLD.flatMap(({ mandant, gives }) => (gives === 'revocation' ? [mandant] : [mandant, gives.to])),
  );
  const last = new Map<string, number>();
  return function next(station): string {
    const number = (last.get(station) ?? 0) + 1;
    last.set(station, number);
    const handle = `${station}#${number}`;
    return named.has(handle) ? next(station) : handle;
  };
}
