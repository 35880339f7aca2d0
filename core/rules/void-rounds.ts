import type { Day } from '#core/day.ts';
import type { RoundId } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { Active, CoveredRound, Void } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import { joined } from '#core/rules/joined.ts';

/** Which rounds are void and why, on the mandant's local day; `marked` are the rounds where he voted. */
type Voided = {
  readonly at: Instant;
  readonly today: Day;
  readonly marked: readonly RoundId[];
  readonly reasons: ReadonlyMap<RoundId, readonly Refusal[]>;
  /** why a period lost days. */
  readonly days?: readonly Refusal[];
};

/** void at some of its rounds; wholly when none is left to come and no period runs. */
export function voidRounds(procuration: Active, voided: Voided): Active | Void {
  const { at, reasons } = voided;
  const rounds = withVoid(procuration.rounds, reasons);
  const [first, ...others] = joined([...[...reasons.values()].flat(), ...(voided.days ?? [])]);
  if (first === undefined || isOpen({ ...procuration, rounds }, voided)) return { ...procuration, rounds };
  return { ...procuration, status: 'void', endedAt: at, reasons: [first, ...others], rounds };
}

/** The rounds, void where `reasons` says why. */
export function withVoid(
  rounds: readonly CoveredRound[],
  reasons: ReadonlyMap<RoundId, readonly Refusal[]>,
): readonly CoveredRound[] {
  return rounds.map((round) => {
    const [reason] = reasons.get(round.round) ?? [];
    return reason ? { ...round, coverage: 'void', reason } : round;
  });
}

/** a round still to come is usable, or a period runs. */
function isOpen({ validity, heldFrom, rounds }: Active, { today, marked }: Voided): boolean {
  const isUsable = rounds.some(
    ({ round, day, coverage }) => coverage === 'covered' && today <= day && !marked.includes(round),
  );
  return isUsable || (validity.kind === 'period' && heldFrom <= validity.until && today <= validity.until);
}
