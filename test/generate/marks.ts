import type { MarkId } from '#core/model/ids.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import type { Copy } from '#test/generate/copy.ts';
import { procurationMaker } from '#test/generate/establishment.ts';
import { idOf } from '#test/generate/ids.ts';
import { placeOf, type World } from '#test/generate/world.ts';

const AT_ONCE = 5_000;

/** The first mandataires have voted at the round of today, each at the mandant's station. */
export async function copyMarks(copy: Copy, world: World): Promise<void> {
  const { plan } = world;
  const markOf = marker(world);
  for (let start = 0; start < plan.marks; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, plan.marks - start);
    await copy(
      voteMarks,
      Array.from({ length: count }, (_, index) => markOf(start + index)),
    );
  }
}

function marker(world: World) {
  const { plan, before, layout, bureaus, now, elections } = world;
  const make = procurationMaker(world);
  const [round] = elections[0].rounds;
  if (round === undefined) throw new Error('an election without rounds');
  return (index: number) => {
    const { id, mandant, mandataire } = make(index);
    const station = layout.stationOf(layout.procuration(index).mandant);
    const account = bureaus.assessors[station];
    if (account === undefined) throw new Error('a station without an assessor');
    return {
      id: idOf<MarkId>('mark', plan.seed, before.marks + index),
      elector: mandant,
      round: round.id,
      station: placeOf(world, station).station,
      kind: 'proxy' as const,
      procuration: id,
      mandataire,
      at: now,
      account,
    };
  };
}
