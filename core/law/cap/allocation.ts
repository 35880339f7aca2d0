import type { Day } from '#core/calendar/day.ts';
import { type CapRefusal, overCap } from '#core/law/cap/cap.ts';
import { byEstablishment, type Ordered } from '#core/law/cap/order.ts';
import { CAPS, CAPS_OF_BOTH, type CapLaw } from '#core/law/versions/by-polling-date.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';

/**
 * The places that one procuration holds at each round, with all that places of other procurations depend on:
 * its people, its place and its date.
 */
export type Holding = Ordered & {
  readonly id: ProcurationId;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly mandantList: List;
  readonly place: FranceOrAbroad;
  readonly isInControl: boolean;
  /** the procuration has ended, or expired; its holding counts against its mandataire alone. */
  readonly isEnded: boolean;
  /** the rounds where the procuration counts: `holdingOf` says which. */
  readonly rounds: readonly HeldRound[];
};
/** `capLaw`: the limits of the round. */
export type HeldRound = RoundFact & { readonly round: RoundId; readonly capLaw: CapLaw; readonly isUsed: boolean };

export type AllocationRefusal = CapRefusal | RefusalOf<'overlap'>;
/** The procurations without a place, at which rounds, and why. */
export type Losers = ReadonlyMap<ProcurationId, ReadonlyMap<RoundId, readonly AllocationRefusal[]>>;

type HoldingAtRound = { readonly holding: Holding; readonly at: HeldRound };

/**
 * Code électoral, art. L73, L75: walks the holdings in the order of establishment. A
 * holding is kept where its mandataire stays within the cap and its mandant has no other. A vote cast stands,
 * so used holdings come first.
 */
export function allocate(holdings: readonly Holding[]): Losers {
  const rank = rankOf(holdings);
  const holdingsAtRounds = holdings.flatMap((holding) => holding.rounds.map((at) => ({ holding, at })));
  const kept: HoldingAtRound[] = [];
  const losers = new Map<ProcurationId, Map<RoundId, readonly AllocationRefusal[]>>();
  for (const candidate of holdingsAtRounds.sort(byPrecedence(rank))) {
    const reasons = candidate.at.isUsed ? [] : conflictsWith(kept, candidate);
    if (reasons.length === 0) kept.push(candidate);
    else
      losers.set(
        candidate.holding.id,
        (losers.get(candidate.holding.id) ?? new Map()).set(candidate.at.round, reasons),
      );
  }
  return losers;
}

/**
 * The rank of each holding in one order of all. An act with an instant never comes before one recorded
 * earlier, whatever its date.
 */
function rankOf(holdings: readonly Holding[]): (holding: Holding) => number {
  let last: Day | undefined;
  const dated = holdings
    .toSorted((a, b) => a.recordedNo - b.recordedNo)
    .map((holding) => {
      if (holding.onPaper) return { holding, day: holding.day };
      last = last === undefined || last < holding.day ? holding.day : last;
      return { holding, day: last };
    });
  const inOrder = dated.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const ranks = new Map(inOrder.map(({ holding }, rank) => [holding.id, rank]));
  return ({ id }) => ranks.get(id) ?? holdings.length;
}

function byPrecedence(rank: (holding: Holding) => number): (a: HoldingAtRound, b: HoldingAtRound) => number {
  return (a, b) => {
    if (a.at.isUsed !== b.at.isUsed) return a.at.isUsed ? -1 : 1;
    return rank(a.holding) - rank(b.holding) || a.at.number - b.at.number;
  };
}

function conflictsWith(kept: readonly HoldingAtRound[], candidate: HoldingAtRound): readonly AllocationRefusal[] {
  const { election, number, day } = candidate.at;
  const isTaken = kept.some((rival) => rival.at.round === candidate.at.round && overlaps(rival, candidate));
  const overlap: readonly AllocationRefusal[] = isTaken
    ? [{ code: 'overlap', rounds: [{ election, number, day }], until: undefined }]
    : [];
  return [...overlap, ...overCapWith(kept, candidate)];
}

/** both are of one mandant, and the kept one is living, or was used and established later. */
function overlaps({ holding, at }: HoldingAtRound, candidate: HoldingAtRound): boolean {
  const isLater = at.isUsed && byEstablishment(candidate.holding, holding) < 0;
  return holding.mandant === candidate.holding.mandant && (!holding.isEnded || isLater);
}

/**
 * the cap counts at the round, all territories together, and on the mandant's local date, all elections
 * together. R-29: on a date with rounds of two laws, the rounds of one law are within its limits, and all
 * rounds within the limits of both.
 */
function overCapWith(kept: readonly HoldingAtRound[], { holding, at }: HoldingAtRound): readonly CapRefusal[] {
  const theirs = kept.filter(
    (rival) => rival.holding.mandataire === holding.mandataire && rival.holding.id !== holding.id,
  );
  const sameRound = theirs.filter((rival) => rival.at.round === at.round);
  const sameDay = theirs.filter((rival) => rival.at.day === at.day);
  const sameLaw = sameDay.filter((rival) => rival.at.capLaw === at.capLaw);
  const caps = CAPS[at.capLaw];
  const atRound = overCap([...holdingsOf(sameRound), holding], { round: at, caps });
  const onDay = overCap([...holdingsOf(sameLaw), holding], { round: at, caps });
  const isOfBoth = sameLaw.length < sameDay.length;
  const ofBoth = isOfBoth ? overCap([...holdingsOf(sameDay), holding], { round: at, caps: CAPS_OF_BOTH }) : [];
  const reasons = [...atRound, ...onDay, ...ofBoth];
  return reasons.filter(({ code }, index) => reasons.findIndex((reason) => reason.code === code) === index);
}

function holdingsOf(holdingsAtRounds: readonly HoldingAtRound[]): readonly Holding[] {
  return [...new Set(holdingsAtRounds.map(({ holding }) => holding))];
}
