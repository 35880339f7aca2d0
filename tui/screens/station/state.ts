import type { Instant } from '#core/calendar/instant.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Polls } from '#core/model/polls.ts';
import type {
  Card,
  Closing,
  CourtDecisionVoter,
  Elsewhere,
  Mark,
  Minutes,
  NumberHolder,
  Pack,
  RoundView,
} from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type IdleEvent, type Lockable, type LockEvent, unlockedFor } from '#tui/screens/lock/state.ts';
import type { AcknowledgementStep } from '#tui/screens/station/steps/acknowledgement/state.ts';
import type { CardStep } from '#tui/screens/station/steps/card/state.ts';
import type { CardLoadingStep } from '#tui/screens/station/steps/card-loading/state.ts';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import type { CourtDecisionStep } from '#tui/screens/station/steps/court-decision/state.ts';
import type { ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import type { MarkingStep } from '#tui/screens/station/steps/marking/state.ts';
import type { MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import type { MinutesEntryStep } from '#tui/screens/station/steps/minutes-entry/state.ts';
import type { PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import type { PrintStep } from '#tui/screens/station/steps/print/state.ts';
import type { Recorded, RecordedStep } from '#tui/screens/station/steps/recorded/state.ts';
import type { RefusedStep } from '#tui/screens/station/steps/refused/state.ts';
import type { KnownRefusal, RefusedVotesStep } from '#tui/screens/station/steps/refused-votes/state.ts';
import { SEARCH, type SearchStep } from '#tui/screens/station/steps/search/state.ts';
import type { TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import type { ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import { NO_VOTERS, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Drafts } from '#tui/steps/drafts.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Printed } from '#tui/terminal/print.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The step of each kind: a folder of `steps/` each. */
export type StepStates = {
  readonly search: SearchStep;
  readonly 'card-loading': CardLoadingStep;
  readonly card: CardStep;
  readonly marking: MarkingStep;
  readonly recorded: RecordedStep;
  readonly refused: RefusedStep;
  readonly 'refused-votes': RefusedVotesStep;
  readonly correction: CorrectionStep;
  readonly elsewhere: ElsewhereStep;
  readonly 'court-decision': CourtDecisionStep;
  readonly print: PrintStep;
  readonly minutes: MinutesStep;
  readonly 'minutes-entry': MinutesEntryStep;
  readonly polls: PollsStep;
  readonly totals: TotalsStep;
  readonly acknowledgement: AcknowledgementStep;
};
export type StepKind = keyof StepStates;
export type Step = StepStates[StepKind];

/** The lines of the list received so far, and what keeps the others away. */
type ListLoading = { readonly received: number; readonly failure: Failure | undefined; readonly attempts: number };

/** The round that the bureau polls at this terminal, and the account that signed in. */
export type StationSession = {
  readonly round: RoundView;
  readonly isToday: boolean;
  /** The presiding officer alone corrects a mark, declares the polls, and writes for the procès-verbal. */
  readonly mayCorrect: boolean;
  readonly accountName: string;
};

export type State = StationSession &
  Lockable & {
    readonly loading: ListLoading;
    readonly voterList: VoterList;
    /** voters by court decision, who are on no line of the list. */
    readonly courtDecisionVoters: readonly CourtDecisionVoter[];
    /** A new object asks for them again; undefined until the list is there. */
    readonly courtDecisionVotersQuery: object | undefined;
    readonly isLoaded: boolean;
    readonly link: 'following' | 'lost';
    readonly lastRecorded: Recorded | undefined;
    /** what the terminals of the station refused, the oldest first. */
    readonly refused: readonly KnownRefusal[];
    /** Those before, which the server left out. */
    readonly olderRefused: number;
    readonly drafts: Drafts<Step>;
    readonly step: Step;
    /** The search from which the bureau came, to which Escape leads back. */
    readonly searchLeft: SearchStep;
    /** What the presiding officer has declared; undefined until the server says. */
    readonly polls: Polls | undefined;
    /** the last annex or supplement that was printed for the station. */
    readonly print: ListPrint | undefined;
    readonly isClockOff: boolean;
  };

/** What the server, or the printer, answers to the call of a step. */
export type Answer =
  | { readonly kind: 'opened'; readonly card: Card }
  | { readonly kind: 'holder'; readonly holder: NumberHolder }
  | { readonly kind: 'marked' | 'court-decision-marked'; readonly mark: Mark }
  | { readonly kind: 'corrected' | 'written' }
  | { readonly kind: 'minutes'; readonly entries: Minutes }
  | { readonly kind: 'totals'; readonly report: Closing }
  | { readonly kind: 'printed'; readonly outcome: Printed }
  | { readonly kind: 'acknowledged'; readonly print: ListPrint }
  | { readonly kind: 'elsewhere'; readonly people: Elsewhere['people'] }
  | { readonly kind: 'packed'; readonly pack: Pack; readonly clock: Instant }
  | PollsDeclared;

export type PollsDeclared = { readonly kind: 'declared'; readonly polls: Polls };

export type Event =
  | IdleEvent
  | LockEvent
  | Answer
  | Trouble
  | Exclude<ListEvent, { kind: 'signed-out' }>
  | { readonly kind: 'press'; readonly press: Press }
  /** Chosen in the menu. */
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'painted' }
  | { readonly kind: 'court-decision-voters'; readonly voters: readonly CourtDecisionVoter[] }
  | { readonly kind: 'clock'; readonly here: Instant; readonly server: Instant };

export function start(session: StationSession): State {
  return {
    ...session,
    ...unlockedFor(session.accountName),
    loading: { received: 0, failure: undefined, attempts: 0 },
    voterList: NO_VOTERS,
    courtDecisionVoters: [],
    courtDecisionVotersQuery: undefined,
    isLoaded: false,
    link: 'following',
    lastRecorded: undefined,
    refused: [],
    olderRefused: 0,
    drafts: {},
    step: SEARCH,
    searchLeft: SEARCH,
    polls: undefined,
    print: undefined,
    isClockOff: false,
  };
}
