import { addDays } from '#core/calendar/day.ts';
import { startOf } from '#core/calendar/instant.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import { discrepancies, marksBehind, openedOtherwise, totalsOf } from '#core/law/polling-day/totals.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import { type AccountId, communeOfStation, type RoundId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Access, inTransaction } from '#drizzle/connection/transaction.ts';
import { marksAt } from '#drizzle/queries/marks.ts';
import { accountNames, countRefusedVotes, loadDeclaredOpening, loadHead } from '#drizzle/queries/minutes.ts';
import { findPack } from '#drizzle/queries/packs.ts';
import { findPolls, type PollsRow, type StationRound } from '#drizzle/queries/polls.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { loadRoundAtStation } from '#server/station/list/list-lines.ts';
import { loadMinutes } from '#server/station/minutes/minutes.ts';
import { loadMarksBehind } from '#server/station/polls/marks-behind.ts';
import { loadPollsAt } from '#server/station/polls/polls-at.ts';

/** `signed`, `envelopes`: what the bureau counted on paper. */
export type ClosingReportInput = {
  readonly round: RoundId;
  readonly signed?: number | undefined;
  readonly envelopes?: number | undefined;
};

/**
 * the facts, as of now, that the sheets and the minutes of a station's round are written from:
 * declarations, votes, refusals and discrepancies. Logged.
 */
export async function readClosingReport(context: CallContext, asked: ClosingReportInput): Promise<ClosingReport> {
  const { caller, database } = context;
  const held = { station: callerStation(context), round: asked.round };
  const open = <Result>(access: Access, run: (tx: Tx) => Promise<Result>) =>
    inTransaction(database, { actor: caller.actor, access }, run);

  const { during, declared, ...shown } = await open('read', (tx) => loadShown(context, tx, { ...held, ...asked }));
  const commune = communeOfStation(held.station);
  // Only counts, digests and the bureau's own names leave these rows.
  const { names, on, ...logged } = await open('decide', async (tx) => ({
    refused: await countRefusedVotes(tx, { ...held, commune }, during),
    on: declared && (await loadDeclaredOpening(tx, { ...held, commune }, during)),
    names: await accountNames(tx, bureauOf(declared)),
    head: await loadHead(tx, commune),
  }));
  context.access.read(caller, 'station.closing', asked.round);
  const checks = on?.checks ?? [];
  return {
    ...shown,
    ...logged,
    ...declaredBy(declared, { names, checks, terminals: on?.terminals }),
    discrepancies: [...openedOtherwise(checks), ...shown.discrepancies],
  };
}

async function loadShown(
  context: CallContext,
  tx: Tx,
  { station, round, signed, envelopes }: StationRound & ClosingReportInput,
) {
  const at = { station, round };
  const now = context.clock();
  const held = await loadPollsAt(tx, at);
  const { commune } = await loadRoundAtStation(tx, station, round);
  const declared = await findPolls(tx, { ...at, day: held.round.day });
  const pack = declared && (await findPack(tx, at, declared.pack));

  const { zone } = commune;
  const { day } = held.round;
  const marks = await marksAt(tx, at);
  const ended = await endedOf(context, tx, marks);
  const facts = { polls: held.polls, marks, ended, signed, envelopes };
  const differences = discrepancies(facts);
  const named = new Set(differences.flatMap(marksBehind));
  return {
    at: now,
    station,
    commune: commune.name,
    zone,
    round: held.round,
    hours: { opens: held.station.hours.opens, closes: held.station.hours.closes },
    sitting: held.polls,
    pack: pack && {
      no: pack.no,
      digest: pack.digest,
      electors: pack.electors,
      procurations: pack.procurations,
      ended: pack.ended,
    },
    counted: { signed, envelopes },
    totals: totalsOf(facts),
    discrepancies: differences,
    behind: await loadMarksBehind(
      tx,
      marks.filter(({ id }) => named.has(id)),
    ),
    minutes: await loadMinutes(tx, at),
    declared,
    during: { from: startOf(day, zone), until: startOf(addDays(day, 2), zone) },
  };
}

/**
 * The procurations that gave a vote here and ended since; one that expired ended in its own time, and is left
 * out.
 */
async function endedOf(context: CallContext, tx: Tx, marks: readonly VoteMark[]) {
  const used = marks.flatMap((mark) => (mark.kind === 'proxy' && !mark.corrected ? [mark.procuration] : []));
  const given = used.length > 0 ? await loadProcurations(tx, byIds(used), context.clock()) : [];
  const over = given.filter(({ status }) => status !== 'expired' && status !== 'active');
  return new Map(over.map((procuration) => [procuration.id, endReasons(procuration).map(({ code }) => code)]));
}

function bureauOf(declared: PollsRow | undefined): readonly AccountId[] {
  const { openedBy, openedSecond, closedBy } = declared ?? {};
  return [openedBy, openedSecond, closedBy].flatMap((id) => id ?? []);
}

type OpeningDetails = {
  readonly names: ReadonlyMap<AccountId, string>;
  readonly checks: NonNullable<ClosingReport['opened']>['checks'];
  readonly terminals: number | undefined;
};

function declaredBy(
  declared: PollsRow | undefined,
  { names, ...on }: OpeningDetails,
): Pick<ClosingReport, 'opened' | 'closed'> {
  if (declared === undefined) return { opened: undefined, closed: undefined };
  const { openedBy, openedSecond, openedBecause, closedBy, moreInsideBecause } = declared;
  const nameOf = (id: AccountId) => names.get(id) ?? '';
  const second = openedSecond ? nameOf(openedSecond) : undefined;
  return {
    opened: { by: nameOf(openedBy), second, because: openedBecause ?? undefined, ...on },
    closed: closedBy ? { by: nameOf(closedBy), moreInside: moreInsideBecause ?? undefined } : undefined,
  };
}
