import { mergedRefusals } from '#core/law/cap/merged-refusals.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { isToCome, type PollingFacts } from '#core/law/validity/round-to-come.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Active, CoveredRound, Void } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** Which rounds are void and why, as of `facts.at`; `marked` are the rounds where the mandant voted. */
type Voided = {
  readonly facts: PollingFacts;
  readonly marked: readonly RoundId[];
  readonly reasons: ReadonlyMap<RoundId, readonly Refusal[]>;
  /** why a period lost days. */
  readonly days?: readonly Refusal[];
};

/**
 * the procuration with its void rounds; wholly void when no round is left to come and no period
 * runs.
 */
export function voidRounds(procuration: Active, voided: Voided): Active | Void {
  const { facts, reasons } = voided;
  const rounds = withVoid(procuration.rounds, reasons);
  const [first, ...others] = mergedRefusals([...[...reasons.values()].flat(), ...(voided.days ?? [])]);
  if (first === undefined || isOpen({ ...procuration, rounds }, voided)) return { ...procuration, rounds };
  const endedOn = localDay(facts.mandant, facts.communes, facts.at);
  return { ...procuration, status: 'void', endedAt: facts.at, endedOn, reasons: [first, ...others], rounds };
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
function isOpen({ validity, heldFrom, rounds }: Active, { facts, marked }: Voided): boolean {
  const isUsable = rounds.some(
    (round) => round.coverage === 'covered' && isToCome(round, facts) && !marked.includes(round.round),
  );
  if (isUsable || validity.kind !== 'period') return isUsable;
  return heldFrom <= validity.until && localDay(facts.mandant, facts.communes, facts.at) <= validity.until;
}
