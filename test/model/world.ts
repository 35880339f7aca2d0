import type { Day, Moment } from '#test/model/days.ts';
import type { Kind } from '#test/model/places.ts';

/** The code of a refusal, `cap-total`. */
export type Code = string;
/** `pres/1` */
export type RoundKey = string;

export type Elector = {
  readonly name: string;
  readonly born: Day;
  readonly isProtected: boolean;
  /** On the special roll of New Caledonia. */
  isSpecial: boolean;
  /** The complementary rolls of an EU citizen. */
  readonly eu: 'municipal' | 'european' | 'both' | undefined;
  place: string;
  station: string;
  /** Why the elector is on no roll any more. */
  gone: 'dies' | 'loses-rights' | 'struck-off' | undefined;
  /** an elector without a national number is identified by names and commune. */
  readonly hasNumber: boolean;
  goneOn: Day | undefined;
  readonly movedOn: Day[];
  /** The days of changes between kinds of roll, or back on a roll. */
  readonly changedRoll: Day[];
};

export type Round = {
  readonly key: RoundKey;
  readonly number: number;
  /** The metropolitan date. */
  sunday: Day;
  /** The date of the round in each place. */
  dates: Map<string, Day>;
  isCalledOff: boolean;
};

export type Election = {
  readonly name: string;
  readonly type: string;
  readonly isDissolution: boolean;
  readonly places: readonly string[] | undefined;
  /** When a step called the election; undefined when the story began with it. */
  readonly calledAt: Moment | undefined;
  readonly rounds: readonly Round[];
};

export type Covers = { readonly election: string; readonly rounds: readonly number[] } | { readonly until: Day };
export type Coverage = 'usable' | 'void' | 'not-covered';

export type Request = {
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: string;
  readonly mandataire: string | undefined;
  readonly covers: Covers | undefined;
  readonly day: Day;
  /** The kinds of roll of mandant and mandataire on the day of the request. */
  readonly kinds: readonly Kind[];
  status: 'requested' | 'collected' | 'withdrawn' | 'lapsed' | 'used' | 'revoked';
  isForgotten: boolean;
};

export type Status = 'in-control' | 'active' | 'rejected' | 'revoked' | 'annulled' | 'void' | 'expired';

export type Procuration = {
  readonly mandant: string;
  readonly mandataire: string;
  readonly covers: Covers;
  /** Made in France or abroad. */
  readonly establishedIn: 'F' | 'E';
  readonly onPaper: boolean;
  /** The calendar date of the act, at its place. */
  readonly day: Day;
  readonly number: number;
  readonly kind: Kind;
  status: Status;
  reasons: Code[];
  isUncertain: boolean;
  /** True once it was active, not merely in control. */
  wasInForce: boolean;
  /** Rounds whose fate the rules do not state. */
  readonly unsaid: Set<RoundKey>;
  rounds: Map<RoundKey, Coverage>;
  /** Why a round is void or not covered. */
  why: Map<RoundKey, Code[]>;
  /** The last date that each round had while it was covered. */
  polls: Map<RoundKey, Day>;
  /** The days that a period holds. */
  days: Set<Day>;
  /** The day of its end, and the rounds covered until then. */
  endedOn: Day | undefined;
  covered: Set<RoundKey>;
};

export type Revocation = {
  readonly mandant: string;
  readonly day: Day;
  readonly onPaper: boolean;
  readonly number: number;
};
export type Mark = {
  readonly elector: string;
  readonly round: RoundKey;
  readonly kind: 'proxy' | 'in-person' | 'remote';
  readonly procuration: Procuration | undefined;
  readonly station: string;
  isCorrected: boolean;
};
export type Message = { readonly to: string; readonly about: string };

/** A request and the procuration made from it, under one name. */
export type Thing = {
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: string;
  readonly mandataire: string | undefined;
  readonly request: Request | undefined;
  procuration: Procuration | undefined;
};

export type Answer =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'refused' | 'rejected'; readonly codes: readonly Code[] };

export type World = {
  now: Moment;
  readonly elections: Map<string, Election>;
  readonly electors: Map<string, Elector>;
  readonly things: Map<string, Thing>;
  readonly requests: Request[];
  readonly procurations: Procuration[];
  readonly revocations: Revocation[];
  readonly marks: Mark[];
  readonly votes: Map<string, Mark>;
  /** The answer to each vote by voter and round, repeated to a terminal that sends the vote again. */
  readonly sent: Map<string, { readonly answer: Answer; readonly mark: Mark | undefined }>;
  readonly messages: Message[];
  incidents: number;
  recordings: number;
};

export const word = (said: string): Answer => ({ kind: 'word', word: said });
export const refused = (codes: Iterable<Code>): Answer => ({ kind: 'refused', codes: [...new Set(codes)] });
export const rejected = (codes: Iterable<Code>): Answer => ({ kind: 'rejected', codes: [...new Set(codes)] });

export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the story names what is not there: ${what}`);
  return value;
}
