import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Consequence, consequences, expiredOnSameRounds } from '#core/law/ending/consequences.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { AccountId, ElectionId, ElectorId, RoundId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { saveConsequences } from '#drizzle/queries/consequences.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { loadStored, markExpired } from '#drizzle/queries/procurations.ts';
import type { ListChange, MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { StartOver } from '#server/api/errors.ts';
import type { AffectedGroup } from '#server/reassessment/affected-group.ts';
import { voidAfterMark } from '#server/reassessment/used-incidents.ts';
import type { AuditRecord } from '#server/records/audit-chain.ts';
import { type Effects, linesAt, NO_EFFECTS } from '#server/records/effects.ts';
import { lostRoundNotices } from '#server/records/notify.ts';

/**
 * Why procurations are reassessed: by whose act, which elections were just called, which rounds
 * changed.
 */
export type ReassessmentCause = {
  /** An id of a job, or the name of an act. */
  readonly what: string;
  readonly account: AccountId;
  readonly called: readonly ElectionId[];
  /** the person who has just moved, as the roll had them before. */
  readonly moved?: Elector | undefined;
  /** The moment of the cause: procurations that had expired by then stay so. */
  readonly since: Instant;
  readonly among: readonly RoundId[];
};

/** The effects of a reassessment, to be recorded with the act or batch that made it. */
export type Reassessed = Effects & {
  /** Procurations that changed. */
  readonly count: number;
  readonly entries: readonly AuditRecord[];
};

export const NOTHING_REASSESSED: Reassessed = { ...NO_EFFECTS, count: 0, entries: [] };

type ReassessmentScope = { readonly group: AffectedGroup; readonly cause: ReassessmentCause; readonly at: Instant };

/**
 * reassesses a whole group, its rows locked, and saves what
 * changes.
 */
export async function reassess(context: ServerContext, tx: Tx, scope: ReassessmentScope): Promise<Reassessed> {
  const { group, cause, at } = scope;
  const { procurations, mandants } = group;
  const [stored, electors, places, elections, marks] = await pipelined(
    loadStored(tx, procurations),
    loadElectors(tx, group.electors),
    placesOf(tx, ...mandants),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadUncorrected(tx, mandants),
  );

  const { called, moved, since } = cause;
  const facts = { procurations: stored, electors, elections, called, moved, since, ...places, marks, at };
  const changes = consequences(facts);

  await markExpired(tx, expiredOnSameRounds(changes, facts));
  await saveConsequences(tx, changes);
  return effectsOf(context, changes, { ...scope, electors, communes: places.communes, marks });
}

type ReassessedFacts = ReassessmentScope & {
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
};

function effectsOf(context: ServerContext, changes: readonly Consequence[], facts: ReassessedFacts): Reassessed {
  return {
    count: changes.length,
    entries: changes.map((change) => entryOf(change, facts)),
    messages: changes.flatMap((change) => noticesOf(context, change, facts)),
    changed: linesOfMandants(changes, facts),
    incidents: changes.flatMap(({ after }) => voidAfterMark(context, after, facts)),
  };
}

function entryOf({ after, changed }: Consequence, { cause, at }: ReassessedFacts): AuditRecord {
  const { id, mandant, mandataire, status, commune } = after;
  const rounds = changed.map(({ round, day, coverage, reason }) => ({ round, day, coverage, reason }));
  const about = { procuration: id, mandant, mandataire, status, rounds, because: cause.what };
  return { chain: commune, at, act: 'procuration.settle', account: cause.account, body: { about } };
}

function noticesOf(
  context: ServerContext,
  { after, voided, uncovered }: Consequence,
  { electors, at }: ReassessedFacts,
): readonly MessageRow[] {
  const { id, mandant, commune } = after;
  const to = electors.get(mandant);
  return to ? lostRoundNotices(context, { to, commune, at }, { procuration: id, voided, uncovered }) : [];
}

/** The lines of all whose procurations changed; starts over if one of their stations is not locked. */
function linesOfMandants(
  changes: readonly Consequence[],
  { group, electors, at }: ReassessedFacts,
): readonly ListChange[] {
  const locked = new Set(group.stations);
  const today = dayAt(at, PARIS);
  return [...new Set(changes.map(({ after }) => after.mandant))].flatMap((elector) => {
    const lines = electors.get(elector)?.registrations.filter(({ to }) => to === undefined || to > today) ?? [];
    const stations = [...new Set(lines.map(({ station }) => station))];
    if (!stations.every((station) => locked.has(station))) throw new StartOver();
    return linesAt(stations, elector);
  });
}
