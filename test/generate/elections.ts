import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Commune, Election } from '#core/model/election.ts';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import { elections, roundDates, rounds } from '#drizzle/schema/places.ts';
import { electionsAsOf, type PlannedElection } from '#server/demonstration/elections.ts';
import type { Copy } from '#test/generate/copy.ts';
import { idOf } from '#test/generate/ids.ts';

/**
 * An election whose first round polls today, and one in three months. Existing ones of the same name are
 * reused.
 */
export function electionsOf(
  now: Instant,
  communes: readonly Commune[],
  elections: readonly Election[],
): readonly [Election, Election] {
  const [first, second] = electionsAsOf(now, communes);
  const days = daysSince2000(dayAt(now, PARIS));
  const take = (held: PlannedElection, kind: number) => {
    const date = held.rounds[0]?.day.split('-').reverse().join('/');
    const name = `${held.name.replace(/ \d+$/, '')} du ${date}`;
    return elections.find((other) => other.name === name) ?? withIds({ ...held, name }, 4 * days + 2 * kind);
  };
  return [take(first, 0), take(second, 1)];
}

const EPOCH = Date.UTC(2000);
const DAY = 86_400_000;

function daysSince2000(day: Day): number {
  return (Date.parse(day) - EPOCH) / DAY;
}

/** Ids depend on the date and not on the seed, since such an election exists once. */
function withIds(held: PlannedElection, index: number): Election {
  const rounds = held.rounds.map((round) => ({ ...round, id: idOf<RoundId>('round', 0, index + round.number) }));
  return { ...held, id: idOf<ElectionId>('election', 0, index), rounds };
}

export async function copyElection(copy: Copy, { id, name, type, rounds: planned }: Election): Promise<void> {
  await copy(elections, [{ id, name, type }]);
  await copy(
    rounds,
    planned.map((round) => ({ id: round.id, election: id, number: round.number, day: round.day })),
  );
  await copy(
    roundDates,
    planned.flatMap((round) => Object.entries(round.dates).map(([place, day]) => ({ round: round.id, place, day }))),
  );
}
