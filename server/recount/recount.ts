import { addDays } from '#core/calendar/day.ts';
import { addMinutes, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Consequence, consequences, expiredOnSameRounds } from '#core/law/ending/consequences.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { AccountId, ElectionId, ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import {
  type Component,
  type Counting,
  findComponent,
  isSameComponent,
  type Seeds,
  stationsOfAll,
} from '#drizzle/queries/components.ts';
import { saveConsequences } from '#drizzle/queries/consequences.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { loadStored, markExpired } from '#drizzle/queries/procurations.ts';
import type { IncidentRow, ListChange, MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { StartOver } from '#server/api/errors.ts';
import type { Record } from '#server/records/audit-chain.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { voidAfterMark } from '#server/recount/used-incidents.ts';

/** Why procurations are looked at again: who did what, the elections just called, the rounds concerned. */
export type RecountCause = {
  readonly what: string;
  readonly account: AccountId;
  readonly called: readonly ElectionId[];
  /** the person who has just moved, as the roll had him before. */
  readonly moved?: Elector | undefined;
  /** When that was: what had expired by then stays so. */
  readonly since: Instant;
  readonly among: readonly RoundId[];
};

/** Those whose places depend on each other, and the rows to hold before they are settled. */
export type AffectedComponent = Component & {
  readonly electors: readonly ElectorId[];
  readonly stations: readonly StationId[];
};

/** What the settling of them leaves, to be written with the act or batch that did it. */
export type Recounted = {
  readonly count: number;
  readonly entries: readonly Record[];
  readonly messages: readonly MessageRow[];
  readonly changed: readonly ListChange[];
  readonly incidents: readonly IncidentRow[];
};

const A_DAY = 24 * 60;

type DatedRounds = { readonly at: Instant; readonly among: readonly RoundId[] };

/** Everyone whose places depend on what these people give and hold. */
export async function affectedComponent(tx: Tx, seeds: Seeds, { at, among }: DatedRounds): Promise<AffectedComponent> {
  const component = await findComponent(tx, seeds, countingAt(at, among));
  const stations = await stationsOfAll(tx, component.mandants, dayAt(at, PARIS));
  return { ...component, electors: [...new Set([...component.mandants, ...component.mandataires])], stations };
}

/** Their rows held: starts over if others joined them meanwhile, or some left. Where they vote is looked at by `recount`. */
export async function recheckComponent(
  tx: Tx,
  concerned: AffectedComponent,
  { at, among }: DatedRounds,
): Promise<void> {
  if (!(await isSameComponent(tx, concerned, countingAt(at, among)))) throw new StartOver();
}

/** Two days of votes, and whatever is not over anywhere in the world. */
function countingAt(at: Instant, among: readonly RoundId[]): Counting {
  return { day: addDays(dayAt(at, PARIS), -1), at: addMinutes(at, -2 * A_DAY), among };
}

type RecountScope = { readonly concerned: AffectedComponent; readonly cause: RecountCause; readonly at: Instant };

/** counts all of them again, and saves what changes; their rows are held. */
export async function recount(context: ServerContext, tx: Tx, scope: RecountScope): Promise<Recounted> {
  const { concerned, cause, at } = scope;
  const { procurations, mandants } = concerned;
  const [given, electors, places, elections, marks] = await pipelined(
    loadStored(tx, procurations),
    loadElectors(tx, concerned.electors),
    placesOf(tx, ...mandants),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadUncorrected(tx, mandants),
  );

  const { called, moved, since } = cause;
  const changed = { called, moved, since };
  const facts = { procurations: given, electors, elections, ...changed, ...places, marks, at };
  const found = consequences(facts);

  await markExpired(tx, expiredOnSameRounds(found, facts));
  await saveConsequences(tx, found);
  return recounted(context, found, { ...scope, electors, communes: places.communes, marks });
}

type Around = RecountScope & {
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
};

function recounted(context: ServerContext, found: readonly Consequence[], around: Around): Recounted {
  const { at } = around;
  return {
    count: found.length,
    entries: found.map(({ after, changed }) => ({
      chain: after.commune,
      at,
      act: 'procuration.settle',
      account: around.cause.account,
      body: { about: aboutOf({ after, changed }, around.cause) },
    })),
    messages: found.flatMap((its) => noticesOf(context, its, around)),
    changed: changedOf(found, around),
    incidents: found.flatMap(({ after }) => voidAfterMark(context, after, around)),
  };
}

/** The lists that show what became of them, on all of which their stations are held. */
function changedOf(found: readonly Consequence[], { concerned, electors, at }: Around): readonly ListChange[] {
  const held = new Set(concerned.stations);
  const today = dayAt(at, PARIS);
  return [...new Set(found.map(({ after }) => after.mandant))].flatMap((elector) => {
    const lines = electors.get(elector)?.registrations.filter(({ to }) => to === undefined || to > today) ?? [];
    const stations = [...new Set(lines.map(({ station }) => station))];
    if (!stations.every((station) => held.has(station))) throw new StartOver();
    return stations.map((station) => ({ station, elector }));
  });
}

function aboutOf({ after, changed }: Pick<Consequence, 'after' | 'changed'>, { what }: RecountCause) {
  const { id, mandant, mandataire, status } = after;
  const rounds = changed.map(({ round, day, coverage, reason }) => ({ round, day, coverage, reason }));
  return { procuration: id, mandant, mandataire, status, rounds, because: what };
}

/** one message for what became void, one for what is not covered; the dead are told nothing. */
function noticesOf(
  context: ServerContext,
  { after, voided, uncovered }: Consequence,
  around: Around,
): readonly MessageRow[] {
  const { id, mandant, commune } = after;
  const to = around.electors.get(mandant);
  if (to === undefined || to.lost?.what === 'dead') return [];
  const telling = { to, commune, at: around.at };
  return [
    ...(voided.length > 0 ? [mandantNotice(context, telling, 'void', { procuration: id, rounds: voided })] : []),
    ...(uncovered.length > 0
      ? [mandantNotice(context, telling, 'not-covered', { procuration: id, rounds: uncovered })]
      : []),
  ];
}
