import type { Day } from '#test/model/days.ts';
import { end } from '#test/model/endings.ts';
import { tell } from '#test/model/messages.ts';
import { isBefore } from '#test/model/order.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { type Answer, type Revocation, refused, type World, word } from '#test/model/world.ts';

type How = { readonly day: Day | undefined; readonly onPaper: boolean };

/** ends what is active or in control and was established before it. */
export function revokeAt(world: World, mandant: string, { day, onPaper }: How): Answer {
  const now = today(world, electorOf(world, mandant));
  const number = world.recordings + 1;
  const revocation: Revocation = { mandant, day: day ?? now, onPaper, number };
  const living = world.procurations.filter(
    (its) => its.mandant === mandant && (its.status === 'active' || its.status === 'in-control'),
  );
  const sameDay = living.filter((its) => its.day === revocation.day && (onPaper || its.onPaper));
  const older = living.filter((its) => !sameDay.includes(its) && isBefore(its, revocation));
  const ended = older.length > 0 ? older : sameDay;
  if (ended.length === 0) return refused(['nothing-to-revoke']);

  world.recordings = number;
  world.revocations.push(revocation);
  for (const its of sameDay) its.isUncertain = true;
  for (const its of ended) end(world, its, { status: 'revoked', code: 'revoked', on: revocation.day });
  if (!onPaper) tell(world, mandant, 'revocation-receipt');
  tell(world, mandant, 'revoked');
  return word('revoked');
}

/** recorded by the town hall, and dated by its act. */
export function revokeOnPaper(
  world: World,
  mandant: string,
  { day, only }: { day: Day; only?: string | undefined },
): Answer {
  if (only !== undefined) return refused(['partial-revocation']);
  if (day > today(world, electorOf(world, mandant))) return refused(['date-in-future']);
  return revokeAt(world, mandant, { day, onPaper: true });
}
