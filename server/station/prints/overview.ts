import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import { type CommuneCode, communeOfStation, type RoundId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadPrintedStations, type PrintedStation } from '#drizzle/queries/list-prints.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { areaOfCaller } from '#server/api/scope.ts';

type PrintsInput = { readonly round: RoundId; readonly commune?: CommuneCode | undefined };

export type Prints = {
  readonly commune: { readonly code: CommuneCode; readonly name: string; readonly zone: TimeZone };
  readonly at: Instant;
  readonly stations: readonly PrintedStation[];
};

/**
 * what was printed for the stations of a commune, which of it their bureaux have not acknowledged, and
 * their telephones; a bureau sees its own station. It names no elector.
 */
export function readPrints(context: CallContext, { round, commune }: PrintsInput): Promise<Prints> {
  const { database, caller, clock } = context;
  const { station } = caller.actor;
  const own = station === undefined ? areaOfCaller(context, { commune }) : communeOfStation(station);
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const code = own as CommuneCode | undefined;
    const found = code === undefined ? undefined : (await loadCommunes(tx, [code])).get(code);
    if (code === undefined || found === undefined) throw new BadInput('commune');
    const { name, zone } = found;
    const stations = await loadPrintedStations(tx, { round, commune: code, station });
    return { commune: { code, name, zone }, at: clock(), stations };
  });
}
