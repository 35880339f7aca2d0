import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Authority, FranceOrAbroad } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { CommuneCode, ElectionId, ElectorId, ProcurationId, RequestId, RoundId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';

/** the mandant's choice: an election's rounds, or a period to its last day (included). */
export type Validity =
  | { readonly kind: 'election'; readonly election: ElectionId; readonly rounds: readonly RoundNumber[] }
  | { readonly kind: 'period'; readonly until: Day };
export type RoundNumber = 1 | 2;

/**
 * A request of a mandant that no authority has made an act of yet. `lapsed` comes from the
 * clock.
 */
export type RequestStatus = 'requested' | 'collected' | 'withdrawn' | 'lapsed' | 'established';

/**
 * The way a procuration was made: before an authority, on the paper form that the town hall recorded,
 * or without a counter.
 */
export const WAYS = ['counter', 'paper', 'online'] as const;
export type Way = (typeof WAYS)[number];

/**
 * the act that made the procuration, recorded at `at`. `day` is the date at the place of the act
 * and orders the act; `localDay` is the date where the mandant is registered. On paper both are the
 * written date. Online there is no authority.
 */
export type Establishment = {
  readonly at: Instant;
  readonly day: Day;
  readonly localDay: Day;
  readonly way: Way;
  readonly place: FranceOrAbroad;
  readonly authority: Authority | undefined;
  readonly recordedNo: number;
  /** made at the mandant's home; the written request and the sworn statement are noted. */
  readonly homeVisit: boolean;
};

export type Established = {
  readonly id: ProcurationId;
  readonly request: RequestId | undefined;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly commune: CommuneCode;
  readonly mandantList: List;
  readonly validity: Validity;
  readonly establishment: Establishment;
  /**
   * the first local day that a period still holds; later than its first day when a late form took the
   * days before.
   */
  readonly heldFrom: Day;
  readonly flags: readonly Flag[];
  /** the instant when control made the procuration active; undefined: it never was. */
  readonly effectiveAt: Instant | undefined;
  readonly rounds: readonly CoveredRound[];
};

/** the uncertain order that a person must look at. */
export const FLAGS = ['uncertain-order'] as const;
export type Flag = (typeof FLAGS)[number];

export type InControl = Established & { readonly status: 'in-control' };
export type Active = Established & { readonly status: 'active' };
export type Rejected = Established & { readonly status: 'rejected'; readonly reasons: Reasons<Refusal> };
export type Revoked = Established & Ended & { readonly status: 'revoked' };
export type Annulled = Established & Ended & { readonly status: 'annulled'; readonly reasons: Reasons<Refusal> };
export type Void = Established & Ended & { readonly status: 'void'; readonly reasons: Reasons<Refusal> };
/**
 * `endedOn` is the date of the revocation's act; for any other end, the mandant's local day of
 * `endedAt`.
 */
type Ended = { readonly endedAt: Instant; readonly endedOn: Day };
/** expired by the clock; `lastDay` was the last local day on which the procuration could serve. */
export type Expired = Established & { readonly status: 'expired'; readonly lastDay: Day };

/** Each status with only the data that exists in it. */
export type Procuration = InControl | Active | Rejected | Revoked | Annulled | Void | Expired;
export type Status = Procuration['status'];
export type Living = InControl | Active;

/** One round that the act concerns; `void` and `not-covered` say why. */
export type CoveredRound = {
  readonly round: RoundId;
  readonly election: ElectionId;
  readonly number: RoundNumber;
  /** The polling date local to the mandant. */
  readonly day: Day;
  readonly coverage: 'covered' | 'void' | 'not-covered';
  readonly reason: Refusal | undefined;
};

/**
 * The whole life of a procuration: the statuses that each status may follow, and the articles behind them.
 */
export const FOLLOWS = {
  requested: [], // R75 II
  collected: ['requested'], // R72-1 V
  lapsed: ['requested'], // rules R-70
  withdrawn: ['requested', 'collected'],
  'in-control': ['requested', 'collected'], // R72 to R75
  active: ['requested', 'collected', 'in-control'], // R72 to R75, L73
  rejected: ['requested', 'collected', 'in-control'], // L73, R77
  expired: ['in-control', 'active'], // R74
  revoked: ['in-control', 'active'], // L75, R78
  annulled: ['in-control', 'active'], // L77, R80
  void: ['active'], // L73
} as const satisfies { readonly [status in Status | Exclude<RequestStatus, 'established'>]: readonly string[] };

export type Before<To extends Status> = Extract<Procuration, { readonly status: (typeof FOLLOWS)[To][number] }>;

export function isLiving(procuration: Procuration): procuration is Living {
  return isLivingStatus(procuration.status);
}

/** Whether a procuration of this status gives a vote, or may still come to. */
export function isLivingStatus(status: Status | RequestStatus): status is Living['status'] {
  return status === 'in-control' || status === 'active';
}
