import { type Elector, inForce } from '#core/elector.ts';
import type { CommuneCode, ElectorId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Reasons } from '#core/verdict.ts';
import { ADMIN_CHAIN } from '#server/audit/chain.ts';
import { refusal } from '#server/outcome.ts';
import type { Outcome } from '#server/write.ts';

/** The commune or post of the mandant's roll in force, whose log keeps his acts. */
export function communeOf({ registrations }: Elector, at: Instant): CommuneCode | undefined {
  const today = dayAt(at, PARIS);
  return registrations.find((registration) => inForce(registration, today))?.commune;
}

export function notRegistered<Result>(mandant: ElectorId): Outcome<Result> {
  const reasons: Reasons<Refusal> = [{ code: 'mandant-not-elector', election: undefined }];
  return refusal(ADMIN_CHAIN, reasons, { about: { mandant } });
}
