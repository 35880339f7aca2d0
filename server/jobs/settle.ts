import { addDays } from '#core/day.ts';
import type { AccountId, ElectionId, ElectorId, RoundId, StationId } from '#core/ids.ts';
import { addMinutes, dayAt, type Instant, PARIS } from '#core/instant.ts';
import { type Consequence, consequences } from '#core/rules/consequences.ts';
import type { Communes } from '#core/rules/entitlement.ts';
import type { VoteMark } from '#core/vote-mark.ts';
import type { Tx } from '#drizzle/db.ts';
import { type Component, findComponent, type Seeds, stationsOfAll } from '#drizzle/queries/components.ts';
import { saveConsequences } from '#drizzle/queries/consequences.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { loadStored } from '#drizzle/queries/procurations.ts';
import type { Changed, IncidentRow, MessageRow } from '#drizzle/queries/records.ts';
import { together } from '#drizzle/transaction.ts';
import type { Record } from '#server/audit/chain.ts';
import type { ServerContext } from '#server/context.ts';
import { voidAfterMark } from '#server/procurations/after-mark.ts';
import { tell } from '#server/tell.ts';

/** Why procurations are looked at again: who did what, the elections just called, the rounds concerned. */
export type Cause = {
  readonly what: string;
  readonly account: AccountId;
  readonly called: readonly ElectionId[];
  readonly among: readonly RoundId[];
};

/** Those whose places depend on each other, and the rows to hold before they are settled. */
export type Concerned = Component & {
  readonly electors: readonly ElectorId[];
  readonly stations: readonly StationId[];
  readonly lists: ReadonlyMap<ElectorId, readonly StationId[]>;
};

/** What the settling of them leaves, to be written with the act or batch that did it. */
export type Settled = {
  readonly count: number;
  readonly entries: readonly Record[];
  readonly messages: readonly MessageRow[];
  readonly changed: readonly Changed[];
  readonly incidents: readonly IncidentRow[];
};

const A_DAY = 24 * 60;

/** Everyone whose places depend on what these people give and hold; found again under the locks. */
export async function findConcerned(
  tx: Tx,
  seeds: Seeds,
  { at, among }: { readonly at: Instant; readonly among: readonly RoundId[] },
): Promise<Concerned> {
  const today = dayAt(at, PARIS);
  const component = await findComponent(tx, seeds, { day: addDays(today, -1), at: addMinutes(at, -2 * A_DAY), among });
  const lists = await stationsOfAll(tx, component.mandants, today);
  const electors = [...new Set([...component.mandants, ...component.mandataires])];
  return { ...component, electors, stations: [...new Set([...lists.values()].flat())].sort(), lists };
}

type Settling = { readonly concerned: Concerned; readonly cause: Cause; readonly at: Instant };

/** counts all of them again, and saves what changes; their rows are held. */
export async function settle(context: ServerContext, tx: Tx, settling: Settling): Promise<Settled> {
  const { concerned, cause, at } = settling;
  const { procurations, mandants } = concerned;
  const [given, electors, places, elections, marks] = await together(
    loadStored(tx, procurations),
    loadElectors(tx, concerned.electors),
    placesOf(tx, ...mandants),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadUncorrected(tx, mandants),
  );

  const { called } = cause;
  const found = consequences({ procurations: given, electors, elections, called, ...places, marks, at });

  await saveConsequences(tx, found);
  return leaving(context, found, { ...settling, electors, communes: places.communes, marks });
}

type Around = Settling & {
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
};

function leaving(context: ServerContext, found: readonly Consequence[], around: Around): Settled {
  const { at, concerned } = around;
  const mandants = new Set(found.map(({ after }) => after.mandant));
  return {
    count: found.length,
    entries: found.map(({ after, changed }) => ({
      chain: after.commune,
      at,
      act: 'procuration.settle',
      account: around.cause.account,
      body: { about: aboutOf({ after, changed }, around.cause) },
    })),
    messages: found.flatMap((its) => told(context, its, around)),
    changed: [...mandants].flatMap((elector) =>
      (concerned.lists.get(elector) ?? []).map((station) => ({ station, elector })),
    ),
    incidents: found.flatMap(({ after }) => voidAfterMark(context, after, around)),
  };
}

function aboutOf({ after, changed }: Pick<Consequence, 'after' | 'changed'>, { what }: Cause) {
  const { id, mandant, mandataire, status } = after;
  const rounds = changed.map(({ round, day, coverage, reason }) => ({ round, day, coverage, reason }));
  return { procuration: id, mandant, mandataire, status, rounds, because: what };
}

/** one message for what became void, one for what is not covered; the dead are told nothing. */
function told(
  context: ServerContext,
  { after, voided, uncovered }: Consequence,
  around: Around,
): readonly MessageRow[] {
  const { id, mandant, commune } = after;
  const to = around.electors.get(mandant);
  if (to === undefined || to.lost?.what === 'dead') return [];
  const telling = { to, commune, at: around.at };
  return [
    ...(voided.length > 0 ? [tell(context, telling, 'void', { procuration: id, rounds: voided })] : []),
    ...(uncovered.length > 0 ? [tell(context, telling, 'not-covered', { procuration: id, rounds: uncovered })] : []),
  ];
}
