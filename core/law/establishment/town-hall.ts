import type { Instant } from '#core/calendar/instant.ts';
import type { Active, InControl, Rejected } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** the town hall accepts by hand. */
export function accept(procuration: InControl, at: Instant): Active {
  return { ...procuration, status: 'active', effectiveAt: at };
}

/** the town hall rejects by hand; the procuration then covers no round. */
export function reject(procuration: InControl, reason: Refusal): Rejected {
  const rounds = procuration.rounds.map((round) => ({ ...round, coverage: 'not-covered' as const, reason }));
  return { ...procuration, status: 'rejected', reasons: [reason], rounds };
}
