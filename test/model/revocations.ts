import type { Day } from '#test/model/days.ts';
import { end } from '#test/model/endings.ts';
import { sendMessage } from '#test/model/messages.ts';
import { isBefore } from '#test/model/order.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { type Answer, type Revocation, refused, type World, word } from '#test/model/world.ts';

type RevocationKeys = { readonly day: Day | undefined; readonly onPaper: boolean };

/** a revocation ends what is active or in control and was established before it. */
export function revokeAt(world: World, mandant: string, { day, onPaper }: RevocationKeys): Answer {
  const now = today(world, electorOf(world, mandant));
  const number = world.recordings + 1;
  const revocation: Revocation = { mandant, day: day ?? now, onPaper, number };
  const living = world.procurations.filter(
    (procuration) =>
      procuration.mandant === mandant && (procuration.status === 'active' || procuration.status === 'in-control'),
  );
  const sameDay = living.filter(
    (procuration) => procuration.day === revocation.day && (onPaper || procuration.onPaper),
  );
  const older = living.filter((procuration) => !sameDay.includes(procuration) && isBefore(procuration, revocation));
  const ended = older.length > 0 ? older : sameDay;
  if (ended.length === 0) return refused(['nothing-to-revoke']);

  world.recordings = number;
  world.revocations.push(revocation);
  for (const procuration of sameDay) procuration.isUncertain = true;
  for (const procuration of ended) end(world, procuration, { status: 'revoked', code: 'revoked', on: revocation.day });
  if (!onPaper) sendMessage(world, mandant, 'revocation-receipt');
  sendMessage(world, mandant, 'revoked');
  return word('revoked');
}

/** the town hall records a paper revocation, dated by the act. */
export function revokeOnPaper(
  world: World,
  mandant: string,
  { day, only }: { day: Day; only?: string | undefined },
): Answer {
  if (only !== undefined) return refused(['partial-revocation']);
  if (day > today(world, electorOf(world, mandant))) return refused(['date-in-future']);
  return revokeAt(world, mandant, { day, onPaper: true });
}
