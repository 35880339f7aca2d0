import type { Authority, Place } from '#core/model/authority.ts';
import type { Day } from '#core/calendar/day.ts';
import type { List } from '#core/model/elector.ts';
import type { CommuneCode, ElectionId, ElectorId, ProcurationId, RequestId, RoundId } from '#core/model/ids.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** what the mandant chose, an election's rounds or a period to its last day (included). */
export type Validity =
  | { readonly kind: 'election'; readonly election: ElectionId; readonly rounds: readonly RoundNumber[] }
  | { readonly kind: 'period'; readonly until: Day };
export type RoundNumber = 1 | 2;

/** What a mandant asked for and no authority has made yet. `lapsed` comes from the clock. */
export type RequestStatus = 'requested' | 'collected' | 'withdrawn' | 'lapsed' | 'established';

/** How it was made: before an authority, on the paper form that the town hall recorded, or with no counter. */
export const WAYS = ['counter', 'paper', 'online'] as const;
export type Way = (typeof WAYS)[number];

/**
 * the act that made it, recorded at `at`. `day` is the calendar date at the place of the act, which orders it,
 * `localDay` the mandant's; on paper both are the written date. Online there is no authority.
 */
export type Establishment = {
  readonly at: Instant;
  readonly day: Day;
  readonly localDay: Day;
  readonly way: Way;
  readonly place: Place;
  readonly authority: Authority | undefined;
  readonly recordedNo: number;
  /** made at the mandant's home; the written request and the sworn statement are noted. */
  readonly homeVisit: boolean;
};

type Established = {
  readonly id: ProcurationId;
  readonly request: RequestId | undefined;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly commune: CommuneCode;
  readonly mandantList: List;
  readonly validity: Validity;
  readonly establishment: Establishment;
  /** the first local day that a period still holds; later than its own when a late form took the days before. */
  readonly heldFrom: Day;
  readonly flags: readonly Flag[];
  /** when control made it active; undefined: it never was. */
  readonly effectiveAt: Instant | undefined;
  readonly rounds: readonly CoveredRound[];
};

/** what a person must look at. */
export const FLAGS = ['uncertain-order'] as const;
export type Flag = (typeof FLAGS)[number];

export type InControl = Established & { readonly status: 'in-control' };
export type Active = Established & { readonly status: 'active' };
export type Rejected = Established & { readonly status: 'rejected'; readonly reasons: Reasons<Refusal> };
export type Revoked = Established & Ended & { readonly status: 'revoked' };
export type Annulled = Established & Ended & { readonly status: 'annulled'; readonly reasons: Reasons<Refusal> };
export type Void = Established & Ended & { readonly status: 'void'; readonly reasons: Reasons<Refusal> };
/** `endedOn` is the date of its end: of a revocation, that of its act, else the mandant's local day of `endedAt`. */
type Ended = { readonly endedAt: Instant; readonly endedOn: Day };
/** said by the clock; `lastDay` was the last local day on which it could serve. */
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

/** The whole life of a procuration: what each status may follow, and the articles it rests on. */
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

type Before<To extends Status> = Extract<Procuration, { readonly status: (typeof FOLLOWS)[To][number] }>;

/** Code électoral, art. L75: rounds still to come are no longer covered, the others keep what they were. */
export function revoke(procuration: Before<'revoked'>, ending: Ending): Revoked {
  const { at: endedAt, on: endedOn } = ending;
  return { ...procuration, status: 'revoked', endedAt, endedOn, rounds: roundsEnded(procuration, ending) };
}

/** Code électoral, art. L77, R80. */
export function annul(procuration: Before<'annulled'>, ending: Ending): Annulled {
  const { at: endedAt, on: endedOn, reason } = ending;
  const rounds = roundsEnded(procuration, ending);
  return { ...procuration, status: 'annulled', endedAt, endedOn, reasons: [reason], rounds };
}

/** the town hall accepts by hand. */
export function accept(procuration: InControl, at: Instant): Active {
  return { ...procuration, status: 'active', effectiveAt: at };
}

/** the town hall rejects by hand; nothing of it is covered. */
export function reject(procuration: InControl, reason: Refusal): Rejected {
  const rounds = procuration.rounds.map((round) => ({ ...round, coverage: 'not-covered' as const, reason }));
  return { ...procuration, status: 'rejected', reasons: [reason], rounds };
}

/** When, on which date and why a procuration ends; `stillToCome` are its rounds neither over nor marked. */
export type Ending = {
  readonly at: Instant;
  readonly on: Day;
  readonly reason: Refusal;
  readonly stillToCome: readonly RoundId[];
};

function roundsEnded({ rounds }: Established, { stillToCome, reason }: Ending): readonly CoveredRound[] {
  return rounds.map((round) =>
    round.coverage === 'covered' && stillToCome.includes(round.round)
      ? { ...round, coverage: 'not-covered', reason }
      : round,
  );
}

export function isLiving(procuration: Procuration): procuration is Living {
  return procuration.status === 'in-control' || procuration.status === 'active';
}

/**
 * the last local day on which it can still serve: the end of its period, or its last covered round; with no such
 * round left, the last date it had. Undefined when it has no round at all.
 */
export function lastDay({ validity, rounds }: Pick<Established, 'validity' | 'rounds'>): Day | undefined {
  if (validity.kind === 'period') return validity.until;
  const covered = rounds.filter(({ coverage }) => coverage === 'covered');
  const had = rounds.filter(({ coverage }) => coverage !== 'void');
  const [counted = []] = [covered, had, rounds].filter((some) => some.length > 0);
  return counted
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

/** what the clock makes of a stored procuration on the mandant's local day `today`. */
export function asOf(procuration: Procuration, today: Day): Procuration {
  if (!isLiving(procuration)) return procuration;
  const last = lastDay(procuration);
  if (last === undefined || today <= last) return procuration;
  return { ...procuration, status: 'expired', lastDay: last };
}

/** Per round, what the station and the mandant see (rules.md, section 11). */
export type RoundState = 'usable' | 'used' | 'superseded' | 'void' | 'not-covered';

/** section 11: `mark` is the mandant's uncorrected mark at that round. */
export function roundState(procuration: Procuration, round: RoundId, mark: VoteMark | undefined): RoundState {
  const covered = procuration.rounds.find((its) => its.round === round);
  if (procuration.status === 'rejected' || covered === undefined) return 'not-covered';
  if (mark?.kind === 'proxy' && mark.procuration === procuration.id) return 'used';
  if (covered.coverage !== 'covered') return covered.coverage;
  return mark ? 'superseded' : 'usable';
}
