import { electorOf } from '#test/model/rolls.ts';
import type { Procuration, World } from '#test/model/world.ts';

/** messages go to the mandant, never to the mandataire; none to the dead. */
export function sendMessage(world: World, to: string, about: string): void {
  if (electorOf(world, to).gone === 'dies') return;
  world.messages.push({ to, about });
}

/** One message of each kind to the mandant of each procuration, for one event. */
export function sendPending(world: World, pending: ReadonlyMap<Procuration, ReadonlySet<string>>): void {
  for (const [{ mandant }, abouts] of pending) for (const about of abouts) sendMessage(world, mandant, about);
}

export type PendingMessages = Map<Procuration, Set<string>>;

export function notePending(pending: PendingMessages, procuration: Procuration, about: string): void {
  const abouts = pending.get(procuration) ?? new Set();
  pending.set(procuration, abouts.add(about));
}
