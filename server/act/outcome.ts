import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type Effects, NO_EFFECTS } from '#server/records/effects.ts';

/**
 * What `decide` hands back to be recorded with the act: its answer, its audit entry, its effects on others.
 */
export type Outcome<Result> = Effects & {
  readonly answer: Answer<Result>;
  /** The commune of the mandant, or `admin`. */
  readonly chain: string;
  readonly auditFacts: unknown;
  /** Writes of the act itself that nothing waits for: they travel with its effects. */
  readonly save?: (tx: Tx) => Promise<void>;
};

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

/** The outcome of an act that was saved. */
export function accepted<Result>(chain: string, result: Result, recorded: Recorded<Result>): Outcome<Result> {
  return { ...NO_EFFECTS, ...recorded, chain, answer: { ok: true, ...result } };
}

/** The refusal of an act whose mandant is on no roll today. */
export function notOnRoll<Result>(mandant: ElectorId): Outcome<Result> {
  const reasons: Reasons<Refusal> = [{ code: 'mandant-not-elector', election: undefined }];
  return refusedOutcome(ADMIN_CHAIN, reasons, { auditFacts: { mandant } });
}
