import { addDays } from '#core/day.ts';
import type { ElectorId, StationId } from '#core/ids.ts';
import { dayAt, type Instant } from '#core/instant.ts';
import { type Active, type Void, voidRounds } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Displaced } from '#core/rules/placed.ts';
import type { Tx } from '#drizzle/db.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { byIds, loadProcurations, updateProcuration } from '#drizzle/queries/procurations.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/context.ts';
import { stationsOf } from '#server/counter/holds.ts';
import { tell } from '#server/tell.ts';

/** Who lost a place to an act established before, what is told, and the lists that change. */
export type Losses = {
  readonly lost: readonly (Active | Void)[];
  readonly messages: readonly MessageRow[];
  readonly changed: readonly { readonly station: StationId; readonly elector: ElectorId }[];
};

export const NO_LOSSES: Losses = { lost: [], messages: [], changed: [] };

/** saves what others lose; their rows are held, and are written before the act that takes their places. */
export async function displace(context: CallContext, tx: Tx, at: Instant, taken: Displaced): Promise<Losses> {
  const ids = [...new Set([...taken.voided.keys(), ...taken.heldFrom.keys()])];
  if (ids.length === 0) return NO_LOSSES;
  const found = (await loadProcurations(tx, byIds(ids), at)).filter(({ status }) => status === 'active') as Active[];
  const mandants = [...new Set(found.map(({ mandant }) => mandant))];
  const electors = await loadElectors(tx, mandants);

  const lost = await lostBy(tx, found, { at, taken });
  for (const procuration of lost) await updateProcuration(tx, procuration);

  const stations = await Promise.all(mandants.map(async (id) => ({ id, on: await stationsOf(tx, id, at) })));
  return {
    lost,
    messages: lost.flatMap((procuration) => told(context, procuration, { at, electors })),
    changed: stations.flatMap(({ id, on }) => on.map((station) => ({ station, elector: id }))),
  };
}

async function lostBy(
  tx: Tx,
  found: readonly Active[],
  { at, taken }: { readonly at: Instant; readonly taken: Displaced },
): Promise<readonly (Active | Void)[]> {
  const marks = await loadUncorrected(
    tx,
    found.map(({ mandant }) => mandant),
  );
  const communes = await loadCommunes(
    tx,
    found.map(({ commune }) => commune),
  );
  return found.map((procuration) => {
    const zone = communes.get(procuration.commune)?.zone;
    if (zone === undefined) throw new Error('a procuration of no commune');
    const marked = marks.filter(({ elector }) => elector === procuration.mandant).map(({ round }) => round);
    const heldFrom = taken.heldFrom.get(procuration.id) ?? procuration.heldFrom;
    const reasons = taken.voided.get(procuration.id) ?? new Map();
    const days: readonly Refusal[] =
      heldFrom > procuration.heldFrom ? [{ code: 'overlap', rounds: [], until: addDays(heldFrom, -1) }] : [];
    return voidRounds({ ...procuration, heldFrom }, { at, today: dayAt(at, zone), marked, reasons, days });
  });
}

type Telling = { readonly at: Instant; readonly electors: ReadonlyMap<ElectorId, ElectorRecord> };

function told(context: CallContext, procuration: Active | Void, { at, electors }: Telling): readonly MessageRow[] {
  const { id, mandant, commune, heldFrom, rounds } = procuration;
  const to = electors.get(mandant);
  if (to === undefined) return [];
  const lost = rounds.filter(({ coverage }) => coverage === 'void');
  return [tell(context, { to, commune, at }, 'void', { procuration: id, rounds: lost, heldFrom })];
}
