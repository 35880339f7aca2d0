import type { Day } from '#core/day.ts';
import type { ElectionType, Hours } from '#core/election.ts';
import type { ElectionId, ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/ids.ts';
import type { Instant, TimeZone } from '#core/instant.ts';
import type { Role } from '#core/permissions.ts';
import type { RoundState, Status, Validity } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import type { MarkKind } from '#core/vote-mark.ts';

/** What the server answers, by the names that screens give it. */
export type Account = {
  name: string;
  role: Role;
  who: string;
  unit: string | undefined;
  commune: { code: string; name: string } | undefined;
  station: { id: StationId; commune: string; zone: TimeZone; hours: Hours } | undefined;
  expiresAt: Instant;
};
export type Demonstration = {
  loadedOn: Day;
  replaced: boolean;
  accounts: { name: string; password: string; role: Role; who: string }[];
  references: string[];
};
export type Health = { status: 'ok'; version: string; at: Instant; demonstration: Demonstration | null };
export type RoundView = {
  id: RoundId;
  election: ElectionId;
  name: string;
  type: ElectionType;
  number: 1 | 2;
  day: Day;
};
export type Person = {
  elector: ElectorId;
  lastName: string;
  usageName: string | undefined;
  firstNames: string;
  sex: 'F' | 'M';
  born: Day;
  commune: string;
};
export type Found = {
  reference: string;
  kind: 'procuration' | 'revocation';
  status: 'requested' | 'collected';
  mandant: Person;
  mandataire: Person | undefined;
  validity: Validity | undefined;
  rounds: RoundView[];
  requestedOn: Day;
  lastDay: Day;
  warnings: Refusal[];
  late: boolean;
};
export type Established = {
  status: 'active' | 'in-control' | 'rejected' | 'collected' | 'revoked';
  procuration: ProcurationId | undefined;
  at: Instant;
  day: Day;
  recordedNo: number | undefined;
  rounds: (RoundView & { coverage: 'covered' | 'not-covered' | 'void' })[];
  until: Day | undefined;
  reasons: Refusal[];
  warnings: Refusal[];
};
type Named = {
  elector: ElectorId;
  lastName: string;
  usageName: string | undefined;
  firstNames: string;
  born: Day;
};
export type Given = {
  procuration: ProcurationId;
  mandataire: Named;
  status: Status;
  state: RoundState;
  reasons: Refusal[];
};
export type Mark = { id: MarkId; kind: MarkKind; at: Instant; mandataire: ElectorId | undefined };
export type Listed = Named & { number: number; sex: 'F' | 'M'; gives: Given[]; mark: Mark | undefined };
export type Card = {
  person: Listed & { commune: string };
  history: { id: MarkId; kind: MarkKind; at: Instant; correctedBecause: string | undefined }[];
  holds: { procuration: ProcurationId; mandant: Named; station: StationId; here: boolean; state: RoundState }[];
};
export type Rounds = { station: StationId; rounds: RoundView[]; isToday: boolean };
export type Page = { people: Listed[]; next: number | undefined; cursor: string };
export type Changes = { cursor: string; people: Listed[] };
export type Elsewhere = { people: { lastName: string; firstNames: string; station: StationId; commune: string }[] };

type Query<Input, Output> = { query(input: Input, options?: { signal?: AbortSignal }): Promise<Output> };
type Mutation<Input, Output> = { mutate(input: Input, options?: { signal?: AbortSignal }): Promise<Output> };

/** The typed client of the server: every call of the contract. */
export type Client = {
  health: Query<Record<string, never>, Health>;
  session: {
    signIn: Mutation<{ name: string; password: string }, { token: string; account: Account }>;
    signOut: Mutation<Record<string, never>, Record<string, never>>;
    current: Query<Record<string, never>, Account>;
  };
  counter: {
    find: Query<{ reference: string }, Found>;
    establish: Mutation<{ key: string; reference: string; identity: 'match' | 'mismatch' }, Established>;
  };
  procuration: {
    annul: Mutation<{ key: string; procuration: ProcurationId }, { status: 'annulled' }>;
  };
  station: {
    rounds: Query<Record<string, never>, Rounds>;
    list: Query<{ round: RoundId; after: number | undefined; limit: number }, Page>;
    changes: Query<{ round: RoundId; cursor: string }, Changes>;
    card: Query<{ round: RoundId; elector: ElectorId }, Card>;
    elsewhere: Query<{ lastName: string; born: Day }, Elsewhere>;
    proxyVotes: Mutation<
      { key: string; id: string; round: RoundId; by: { procuration: ProcurationId }; inside: boolean },
      { mark: Mark }
    >;
    mandantVotes: Mutation<
      {
        key: string;
        id: string;
        round: RoundId;
        mandant: ElectorId;
        inside: boolean;
        courtDecision: Day | undefined;
      },
      { mark: Mark }
    >;
    correct: Mutation<
      { key: string; mark: MarkId; reason: string; second: { name: string; password: string } | undefined },
      { status: 'corrected' }
    >;
  };
};
