import type { Instant } from '#core/calendar/instant.ts';
import { communeOfStation, type ElectorId, type RoundId, type StationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Claim } from '#drizzle/queries/idempotency.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN, type AuditRecord } from '#server/records/audit-chain.ts';
import { type Effects, NO_EFFECTS } from '#server/records/effects.ts';

/**
 * What `decide` hands back to be recorded with the act: its answer, its audit entry, its effects on others.
 */
export type Outcome<Result> = Effects & {
  readonly answer: Answer<Result>;
  /** The commune of the mandant, or `admin`. */
  readonly chain: string;
  readonly auditFacts: unknown;
  /** The vote that the act marks, to be saved with its effects. */
  readonly mark?: VoteMark;
};

/** What the audit log keeps of an act. */
export function auditRecordOf<Result>(
  { act, account }: Claim,
  { chain, auditFacts, answer }: Outcome<Result>,
  at: Instant,
): AuditRecord {
  const body = { about: auditFacts, ...(answer.ok ? {} : { refused: answer.reasons }) };
  return { chain, at, act, account, body };
}

type Recorded<Result> = Pick<Outcome<Result>, 'auditFacts'> & Partial<Outcome<Result>>;

/**
 * The outcome of an act that a rule refuses: it leaves its audit entry, and only the effects named in
 * `recorded`.
 */
export function refusedOutcome<Result>(
  chain: string,
  reasons: Reasons<Refusal>,
  recorded: Recorded<Result>,
): Outcome<Result> {
  return { ...NO_EFFECTS, ...recorded, chain, answer: { ok: false, reasons } };
}

/** The outcome of a vote that a station refuses: every terminal of the station is told. */
export function refusedVote<Result>(
  at: { readonly station: StationId; readonly round: RoundId; readonly elector?: ElectorId },
  reasons: Reasons<Refusal>,
): Outcome<Result> {
  const { station } = at;
  return refusedOutcome(communeOfStation(station), reasons, {
    auditFacts: at,
    changed: [{ station, elector: undefined, isRefusal: true }],
  });
}

/** The outcome of an act that was saved. */
export function accepted<Result>(chain: string, result: Result, recorded: Recorded<Result>): Outcome<Result> {
  return { ...NO_EFFECTS, ...recorded, chain, answer: { ok: true, ...result } };
}

/** The refusal of an act whose mandant is on no roll today. */
export function notOnRoll<Result>(mandant: ElectorId): Outcome<Result> {
  const reasons: Reasons<Refusal> = [{ code: 'mandant-not-elector', election: undefined }];
  return refusedOutcome(ADMIN_CHAIN, reasons, { auditFacts: { mandant } });
}
