import { electorOf } from '#test/model/rolls.ts';
import type { Procuration, World } from '#test/model/world.ts';

/** the mandant is told, the mandataire never; who is dead is sent nothing. */
export function tell(world: World, to: string, about: string): void {
  if (electorOf(world, to).gone === 'dies') return;
  world.messages.push({ to, about });
}

/** One message of each kind to the mandant of each procuration, for one event. */
export function tellOnce(world: World, told: ReadonlyMap<Procuration, ReadonlySet<string>>): void {
  for (const [{ mandant }, abouts] of told) for (const about of abouts) tell(world, mandant, about);
}

export type Told = Map<Procuration, Set<string>>;

export function note(told: Told, its: Procuration, about: string): void {
  const abouts = told.get(its) ?? new Set();
  told.set(its, abouts.add(about));
}
