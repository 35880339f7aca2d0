import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Elector, inForce } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import { refusedOutcome } from '#server/act/outcome.ts';
import type { Outcome } from '#server/act/perform.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';

/** The commune or post of the mandant's roll in force, whose log keeps his acts. */
export function communeOfElector({ registrations }: Elector, at: Instant): CommuneCode | undefined {
  const today = dayAt(at, PARIS);
  return registrations.find((registration) => inForce(registration, today))?.commune;
}

export function notOnRoll<Result>(mandant: ElectorId): Outcome<Result> {
  const reasons: Reasons<Refusal> = [{ code: 'mandant-not-elector', election: undefined }];
  return refusedOutcome(ADMIN_CHAIN, reasons, { auditFacts: { mandant } });
}
