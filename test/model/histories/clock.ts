import { Temporal } from 'temporal-polyfill';
import { allRounds, pollOf } from '#test/model/dates.ts';
import { momentAt, plusDays } from '#test/model/days.ts';
import type { Leap, Wait } from '#test/model/histories/drafts.ts';
import { placeOf } from '#test/model/places.ts';
import { type Elector, required, type World } from '#test/model/world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PARIS = 'Europe/Paris';

/** The element that a number of a draft stands for. */
export function pick<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % values.length];
}

/** The moment of the next act: never before now. */
export function momentAfter(world: World, wait: Wait): number {
  switch (wait.kind) {
    case 'minutes':
      return world.now + wait.count * MINUTE;
    case 'days':
      return world.now + wait.count * DAY;
    case 'midnight': {
      const { zone } = placeOf(personOf(world, wait.person).place);
      const next = Temporal.Instant.fromEpochMilliseconds(world.now).toZonedDateTimeISO(zone).add({ days: 1 });
      return notBefore(world, next.startOfDay().epochMilliseconds + wait.minutes * MINUTE);
    }
  }
}

/** The hour of a leap, or a minute from now when that hour is past. */
export function leapTo(world: World, { round: number, person, days, time }: Leap): number {
  const { round } = required(pick(allRounds(world), number), 'a round');
  const { place } = personOf(world, person);
  return notBefore(world, momentAt(plusDays(pollOf(round, place), days), time, placeOf(place).zone));
}

function notBefore({ now }: World, moment: number): number {
  return moment < now ? now + MINUTE : moment;
}

export function personOf({ electors }: World, number: number): Elector {
  return required(pick([...electors.values()], number), 'an elector');
}

/** The moment as stories write it, on the clocks of Paris. An hour that the clocks show twice is skipped. */
export function storyTime(moment: number): { readonly at: string; readonly moment: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(PARIS);
  const plain = local.toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => plain.toZonedDateTime(PARIS, { disambiguation }).epochMilliseconds,
  );
  if (earlier !== later) return storyTime(moment + 2 * 60 * MINUTE);
  return { at: plain.toString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' '), moment };
}
