import { dayAt, type Instant } from '#core/instant.ts';
import type { Ending, Living } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import { marksOfDay } from '#core/rules/marks-of-day.ts';
import type { VoteMark } from '#core/vote-mark.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';

export type Ends = {
  readonly procuration: Living;
  readonly ending: Ending;
  /** the proxy marks made with it on this polling day; they stand, and their procuration's end is an incident. */
  readonly markedToday: readonly VoteMark[];
};

/** for each procuration that ends now, the rounds still to come and unmarked. */
export async function endingOf(
  tx: Tx,
  ended: readonly Living[],
  { at, reason }: { readonly at: Instant; readonly reason: Refusal },
): Promise<readonly Ends[]> {
  const marks = await loadUncorrected(
    tx,
    ended.map(({ mandant }) => mandant),
  );
  const communes = await loadCommunes(
    tx,
    ended.map(({ commune }) => commune),
  );
  return ended.map((procuration) => {
    const zone = communes.get(procuration.commune)?.zone;
    if (zone === undefined) throw new Error('a procuration of no commune');
    const today = dayAt(at, zone);
    const own = marks.filter(({ elector }) => elector === procuration.mandant);
    const stillToCome = procuration.rounds
      .filter(({ round, day }) => today <= day && !own.some((mark) => mark.round === round))
      .map(({ round }) => round);
    return { procuration, ending: { at, reason, stillToCome }, markedToday: marksOfDay(procuration, own, today) };
  });
}
