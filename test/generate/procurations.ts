import { addMinutes } from '#core/calendar/instant.ts';
import type { Active } from '#core/model/procuration.ts';
import { toRow } from '#drizzle/queries/procuration-rows.ts';
import { procurationRounds, procurations, requests } from '#drizzle/schema/procurations.ts';
import type { Copy } from '#test/generate/copy.ts';
import { procurationMaker } from '#test/generate/establishment.ts';
import { requestRow } from '#test/generate/requests.ts';
import type { World } from '#test/generate/world.ts';

/** Procurations in memory at once. */
const AT_ONCE = 5_000;

/** Copies each procuration with its request and its rounds, as control leaves them. */
export async function copyProcurations(copy: Copy, world: World, onProgress: (count: number) => void): Promise<void> {
  const make = procurationMaker(world);
  const count = world.plan.procurations;
  for (let start = 0; start < count; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => make(start + index));
    await copy(requests, some.map(requestBehind(world, start)));
    await copy(procurations, some.map(toRow));
    await copy(procurationRounds, some.flatMap(roundRows));
    onProgress(start + some.length);
  }
}

function requestBehind(world: World, start: number) {
  return (procuration: Active, index: number) => {
    const { mandant, mandataire, commune, validity, establishment } = procuration;
    const requestedAt = addMinutes(establishment.at, -2 * 24 * 60);
    const content = { mandant, mandataire, commune, validity, requestedAt };
    return { ...requestRow(world, start + index, content), status: 'established' as const };
  };
}

function roundRows({ id, mandant, rounds }: Active) {
  return rounds.map(({ round, day, coverage, reason = null }) => {
    return { procuration: id, mandant, status: 'active' as const, round, day, coverage, reason };
  });
}
