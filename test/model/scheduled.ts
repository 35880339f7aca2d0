import { roundOf } from '#test/model/dates.ts';
import { dayIn } from '#test/model/days.ts';
import { placeOf } from '#test/model/places.ts';
import { electorOf } from '#test/model/rolls.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Procuration, RoundKey, World } from '#test/model/world.ts';

/** was this round scheduled on the day when the procuration was established? */
export function isScheduled(world: World, procuration: Procuration, key: RoundKey): boolean {
  const { calledAt } = roundOf(world, key).election;
  if (calledAt === undefined || !procuration.onPaper) return true;
  const calledOn = dayIn(calledAt, placeOf(electorOf(world, procuration.mandant).place).zone);
  if (calledOn === procuration.day)
    throw new Unclear('a fault of a form written on the day of a call, at a round of that call');
  return calledOn < procuration.day;
}
