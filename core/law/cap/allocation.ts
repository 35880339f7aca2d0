import type { Day } from '#core/calendar/day.ts';
import { type CapRefusal, overCap } from '#core/law/cap/cap.ts';
import { byEstablishment, type Ordered } from '#core/law/cap/order.ts';
import { CAPS, CAPS_OF_BOTH, type CapLaw } from '#core/law/versions.ts';
import type { Place } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';

/** What one procuration holds at each round, as the places of others depend on it: by whom, for whom, made where and when. */
export type Stake = Ordered & {
  readonly id: ProcurationId;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly mandantList: List;
  readonly place: Place;
  readonly isInControl: boolean;
  /** it has ended, or expired; what is left counts against its mandataire alone. */
  readonly isEnded: boolean;
  /** the rounds where it counts: `stakeOf` says which. */
  readonly rounds: readonly StakeRound[];
};
/** `capLaw`: the limits of the round. */
export type StakeRound = RoundFact & { readonly round: RoundId; readonly capLaw: CapLaw; readonly isUsed: boolean };

export type PlaceRefusal = CapRefusal | RefusalOf<'overlap'>;
/** Who has no place, at which of his rounds, and why. */
export type Refusals = ReadonlyMap<ProcurationId, ReadonlyMap<RoundId, readonly PlaceRefusal[]>>;

type Claim = { readonly stake: Stake; readonly at: StakeRound };

/**
 * Code électoral, art. L73, L75: walks what is held in the order of establishment and keeps each that
 * leaves its mandataire within the cap and its mandant with one; a vote cast stands, so what was used comes first.
 */
export function refusedPlaces(stakes: readonly Stake[]): Refusals {
  const rank = rankOf(stakes);
  const claims = stakes.flatMap((stake) => stake.rounds.map((at) => ({ stake, at })));
  const kept: Claim[] = [];
  const refused = new Map<ProcurationId, Map<RoundId, readonly PlaceRefusal[]>>();
  for (const claim of claims.sort(byPrecedence(rank))) {
    const reasons = claim.at.isUsed ? [] : refusalsBeside(kept, claim);
    if (reasons.length === 0) kept.push(claim);
    else refused.set(claim.stake.id, (refused.get(claim.stake.id) ?? new Map()).set(claim.at.round, reasons));
  }
  return refused;
}

/** The place of each in one order of all: an act with an instant never comes before one recorded earlier, whatever its date. */
function rankOf(stakes: readonly Stake[]): (stake: Stake) => number {
  let last: Day | undefined;
  const dated = stakes
    .toSorted((a, b) => a.recordedNo - b.recordedNo)
    .map((stake) => {
      if (stake.onPaper) return { stake, day: stake.day };
      last = last === undefined || last < stake.day ? stake.day : last;
      return { stake, day: last };
    });
  const inOrder = dated.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const ranks = new Map(inOrder.map(({ stake }, rank) => [stake.id, rank]));
  return ({ id }) => ranks.get(id) ?? stakes.length;
}

function byPrecedence(rank: (stake: Stake) => number): (a: Claim, b: Claim) => number {
  return (a, b) => {
    if (a.at.isUsed !== b.at.isUsed) return a.at.isUsed ? -1 : 1;
    return rank(a.stake) - rank(b.stake) || a.at.number - b.at.number;
  };
}

function refusalsBeside(kept: readonly Claim[], claim: Claim): readonly PlaceRefusal[] {
  const { election, number, day } = claim.at;
  const isTaken = kept.some((other) => other.at.round === claim.at.round && overlaps(other, claim));
  const overlap: readonly PlaceRefusal[] = isTaken
    ? [{ code: 'overlap', rounds: [{ election, number, day }], until: undefined }]
    : [];
  return [...overlap, ...overCapBeside(kept, claim)];
}

/** of one mandant, and living; or used already by what was established after. */
function overlaps({ stake, at }: Claim, claim: Claim): boolean {
  const isLater = at.isUsed && byEstablishment(claim.stake, stake) < 0;
  return stake.mandant === claim.stake.mandant && (!stake.isEnded || isLater);
}

/**
 * at the round, all territories together, and on the date local to the mandant, all elections together. R-29: on a
 * date with rounds of two laws, those of one law are within its limits, and all of them within those of both.
 */
function overCapBeside(kept: readonly Claim[], { stake, at }: Claim): readonly CapRefusal[] {
  const theirs = kept.filter((other) => other.stake.mandataire === stake.mandataire && other.stake.id !== stake.id);
  const sameRound = theirs.filter((other) => other.at.round === at.round);
  const sameDay = theirs.filter((other) => other.at.day === at.day);
  const sameLaw = sameDay.filter((other) => other.at.capLaw === at.capLaw);
  const caps = CAPS[at.capLaw];
  const atRound = overCap([...stakesOf(sameRound), stake], { round: at, caps });
  const onDay = overCap([...stakesOf(sameLaw), stake], { round: at, caps });
  const isOfBoth = sameLaw.length < sameDay.length;
  const ofBoth = isOfBoth ? overCap([...stakesOf(sameDay), stake], { round: at, caps: CAPS_OF_BOTH }) : [];
  const found = [...atRound, ...onDay, ...ofBoth];
  return found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index);
}

function stakesOf(claims: readonly Claim[]): readonly Stake[] {
  return [...new Set(claims.map(({ stake }) => stake))];
}
