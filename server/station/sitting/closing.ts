import { addDays } from '#core/day.ts';
import type { RoundId } from '#core/ids.ts';
import { instantOf, localTime } from '#core/instant.ts';
import { discrepancies, totalsOf } from '#core/rules/totals.ts';
import { endings } from '#core/station.ts';
import type { Tx } from '#drizzle/db.ts';
import { countIncidents, countRefused, headOf, marksAt } from '#drizzle/queries/closing.ts';
import { findPack } from '#drizzle/queries/packs.ts';
import { byIds, loadProcurations } from '#drizzle/queries/procurations.ts';
import { findSitting, type HeldAt } from '#drizzle/queries/sittings.ts';
import { inTransaction, type Use } from '#drizzle/transaction.ts';
import type { CallContext } from '#server/context.ts';
import { loadPolling } from '#server/station/listed.ts';
import { loadHeld } from '#server/station/sitting/held.ts';
import { communeOf, stationOf } from '#server/station/station.ts';

export type ClosingAsked = { readonly round: RoundId; readonly signed?: number | undefined };

/** what the sheets and the minutes of a station's round are written from, as of now: declared, voted, refused, out of line. */
export async function closing(context: CallContext, { round, signed }: ClosingAsked) {
  const held = { station: stationOf(context), round };
  const open = <Result>(use: Use, run: (tx: Tx) => Promise<Result>) =>
    inTransaction(context.database, { actor: context.caller.actor, use }, run);

  const shown = await open('read', (tx) => loadShown(context, tx, { ...held, signed }));
  const commune = communeOf(held.station);
  // Only a count and a digest leave these rows.
  const logged = await open('decide', async (tx) => ({
    refused: await countRefused(tx, { ...held, commune }, shown.during),
    head: await headOf(tx, commune),
  }));
  const { during: _, ...its } = shown;
  return { ...its, ...logged };
}

async function loadShown(context: CallContext, tx: Tx, { signed, ...at }: HeldAt & Pick<ClosingAsked, 'signed'>) {
  const now = context.clock();
  const held = await loadHeld(tx, at);
  const { commune } = await loadPolling(tx, at.station, at.round);
  const declared = await findSitting(tx, { ...at, day: held.round.day });
  const pack = declared && (await findPack(tx, at, declared.pack));

  const { zone } = commune;
  const { day } = held.round;
  const midnight = localTime('00:00');
  const during = { from: instantOf(day, midnight, zone), until: instantOf(addDays(day, 2), midnight, zone) };
  const marks = await marksAt(tx, at);
  const used = marks.flatMap((mark) => (mark.kind === 'proxy' && !mark.corrected ? [mark.procuration] : []));
  const given = used.length > 0 ? await loadProcurations(tx, byIds(used), now) : [];
  // One that ran out since has served its time.
  const over = given.filter(({ status }) => status !== 'expired' && status !== 'active');
  const ended = new Map(over.map((its) => [its.id, endings(its).map(({ code }) => code)]));
  const facts = { sitting: held.sitting, marks, ended, signed };
  return {
    at: now,
    station: at.station,
    commune: commune.name,
    zone,
    round: held.round,
    hours: { opens: held.station.hours.opens, closes: held.station.hours.closes },
    sitting: held.sitting,
    because: { opened: declared?.openedBecause ?? undefined, moreInside: declared?.moreInsideBecause ?? undefined },
    pack: pack && { no: pack.no, digest: pack.digest, electors: pack.electors, procurations: pack.procurations },
    totals: totalsOf(facts),
    discrepancies: discrepancies(facts),
    incidents: await countIncidents(tx, at, during),
    during,
  };
}
