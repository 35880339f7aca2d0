import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { CommuneCode, RoundId, StationId } from '#core/model/ids.ts';
import { read } from '#drizzle/connection/statement.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { PersonNames } from '#drizzle/queries/electors.ts';
import { pageOfLines, selectListLines } from '#drizzle/queries/list-lines.ts';
import type { CallContext } from '#server/api/context.ts';
import { stationInScope } from '#server/api/scope.ts';
import { peopleOfPage } from '#server/station/list/list.ts';
import { type ListLine, roundAtStation } from '#server/station/list/list-lines.ts';

/** A mandant by the number on the list, and who votes in the mandant's place. */
export type AnnexLine = {
  readonly number: number;
  readonly mandant: PersonNames;
  readonly mandataires: readonly PersonNames[];
};

export type AnnexPage = {
  readonly lines: readonly AnnexLine[];
  readonly next: number | undefined;
  readonly at: Instant;
  readonly station: StationId;
  readonly commune: { readonly code: CommuneCode; readonly name: string; readonly zone: TimeZone };
  readonly day: Day;
};

type AnnexInput = {
  readonly round: RoundId;
  /** The choice of a town hall among its stations; a bureau has its own. */
  readonly station?: StationId | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

/**
 * Code électoral, art. R76: what the liste d'émargement has beside the names of its mandants, in its
 * order: the mandataires whose procurations give a vote at the round. Logged.
 */
export async function readAnnexPage(
  context: CallContext,
  { round, station: asked, after = 0, limit }: AnnexInput,
): Promise<AnnexPage> {
  const { database, caller, clock, access } = context;
  const station = stationInScope(context, asked);
  const rows = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    read(tx, selectListLines({ station, round }, pageOfLines(round, { after, limit }), clock)),
  );
  const { people, next } = peopleOfPage(rows, { round, limit });
  const { commune, day } = roundAtStation(rows, round);
  access.read(caller, 'station.annex', station);
  const { code, name, zone } = commune;
  return { lines: people.flatMap(annexLines), next, at: clock(), station, commune: { code, name, zone }, day };
}

function annexLines({ number, gives, ...mandant }: ListLine): readonly AnnexLine[] {
  const usable = gives.filter(({ state, reasons }) => state === 'usable' && reasons.length === 0);
  if (usable.length === 0) return [];
  const { elector, lastName, usageName, firstNames, born } = mandant;
  return [
    {
      number,
      mandant: { elector, lastName, usageName, firstNames, born },
      mandataires: usable.map(({ mandataire }) => mandataire),
    },
  ];
}
