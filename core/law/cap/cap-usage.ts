import type { HeldRound, Holding } from '#core/law/cap/allocation.ts';
import { CAPS, type CapLaw } from '#core/law/versions/by-polling-date.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { RoundFact } from '#core/model/refusal.ts';

/** The number held and the number allowed; `most` is undefined where the law sets no limit of its own. */
export type Count = { readonly taken: number; readonly most: number | undefined };
/**
 * The procurations that a mandataire already holds at a round, or at all rounds of its law on its date where
 * these are more.
 */
export type CapUsage = { readonly round: RoundFact; readonly inFrance: Count; readonly inAll: Count };

type UsageFacts = {
  readonly mandataire: ElectorId;
  readonly isConsular: boolean;
  readonly holdings: readonly Holding[];
  readonly roundFactOf: (round: CoveredRound) => RoundFact;
  readonly capLawAt: (round: CoveredRound) => CapLaw;
};

/**
 * Code électoral, art. L73: the usage of a mandataire's cap. An officer may see it, a
 * mandant never, since it tells what others gave.
 */
export function capUsage(rounds: readonly CoveredRound[], facts: UsageFacts): readonly CapUsage[] {
  const { mandataire, holdings, roundFactOf: named, capLawAt } = facts;
  const theirs = holdings.filter((holding) => holding.mandataire === mandataire);
  const among = (isThere: (at: HeldRound) => boolean) => theirs.filter((holding) => holding.rounds.some(isThere));
  return rounds.map((round) => {
    const law = capLawAt(round);
    const onDay = among((at) => at.day === round.day && at.capLaw === law);
    const counted = [among((at) => at.round === round.round), onDay];
    const { inFrance, inAll } = CAPS[law];
    const isConsular = facts.isConsular || counted.flat().some(({ mandantList }) => mandantList === 'consular');
    return {
      round: named(round),
      inFrance: { taken: mostOf(counted.map((held) => held.filter(isInFrance).length)), most: finite(inFrance) },
      inAll: { taken: mostOf(counted.map((held) => held.length)), most: isConsular ? inAll.consular : inAll.communal },
    };
  });
}

const isInFrance = ({ place }: Holding) => place === 'france';
const mostOf = (counts: readonly number[]) => Math.max(...counts);
const finite = (most: number) => (Number.isFinite(most) ? most : undefined);
