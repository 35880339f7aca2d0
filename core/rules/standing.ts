import type { Place } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { List } from '#core/elector.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/ids.ts';
import type { RefusalOf, RoundFact } from '#core/refusal.ts';
import { type CapRefusal, overCap } from '#core/rules/cap.ts';
import { CAPS, CAPS_OF_BOTH, type CapLaw } from '#core/versions.ts';

/** What one procuration holds at each round, as the places of others depend on it: by whom, for whom, made where and when. */
export type Stake = {
  readonly id: ProcurationId;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly mandantList: List;
  readonly place: Place;
  /** the Europe/Paris date of the act, or the written date of a paper form. */
  readonly day: Day;
  readonly recordedNo: number;
  readonly onPaper: boolean;
  readonly isInControl: boolean;
  /** rounds where it is covered and living, or was used. */
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
  const claims = stakes.flatMap((stake) => stake.rounds.map((at) => ({ stake, at }))).sort(byPrecedence);
  const kept: Claim[] = [];
  const refused = new Map<ProcurationId, Map<RoundId, readonly PlaceRefusal[]>>();
  for (const claim of claims) {
    const reasons = claim.at.isUsed ? [] : refusalsBeside(kept, claim);
    if (reasons.length === 0) kept.push(claim);
    else refused.set(claim.stake.id, (refused.get(claim.stake.id) ?? new Map()).set(claim.at.round, reasons));
  }
  return refused;
}

/** by date, then by the number drawn as it was recorded. */
export function byEstablishment(a: Pick<Stake, 'day' | 'recordedNo'>, b: Pick<Stake, 'day' | 'recordedNo'>): number {
  return a.day === b.day ? a.recordedNo - b.recordedNo : a.day < b.day ? -1 : 1;
}

function byPrecedence(a: Claim, b: Claim): number {
  if (a.at.isUsed !== b.at.isUsed) return a.at.isUsed ? -1 : 1;
  return byEstablishment(a.stake, b.stake) || a.at.number - b.at.number;
}

function refusalsBeside(kept: readonly Claim[], claim: Claim): readonly PlaceRefusal[] {
  const { election, number, day } = claim.at;
  const isTaken = kept.some(({ stake, at }) => stake.mandant === claim.stake.mandant && at.round === claim.at.round);
  const overlap: readonly PlaceRefusal[] = isTaken
    ? [{ code: 'overlap', rounds: [{ election, number, day }], until: undefined }]
    : [];
  return [...overlap, ...overCapBeside(kept, claim)];
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
