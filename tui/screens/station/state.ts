import type { ElectorId } from '#core/model/ids.ts';
import type { Polls as Declared } from '#core/model/polls.ts';
import type {
  Card,
  Closing,
  CourtDecisionVoter,
  Elsewhere,
  ListLine,
  Mark,
  Minutes,
  NumberHolder,
  RoundView,
} from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { AWAKE, type Idle, type IdleEvent, type Lock, type LockEvent } from '#tui/screens/station/lock/state.ts';
import type { CourtDecisionEvent } from '#tui/screens/station/steps/court-decision/state.ts';
import type { Refused } from '#tui/screens/station/steps/minutes/state.ts';
import type { PollsEvent } from '#tui/screens/station/steps/polls/state.ts';
import { type Recorded, SEARCHING, type Step } from '#tui/screens/station/steps.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Printed } from '#tui/terminal/print.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The list on its way, and what keeps it away. */
export type Loading = { readonly received: number; readonly failure: Failure | undefined; readonly attempts: number };

/** What the bureau sits down to. */
export type StationSession = {
  readonly round: RoundView;
  readonly isToday: boolean;
  readonly mayCorrect: boolean;
  /** Who signed in. */
  readonly accountName: string;
};

export type State = StationSession & {
  readonly loading: Loading;
  readonly voterList: VoterList;
  /** who voted here and is on no line. */
  readonly courtDecisionVoters: readonly CourtDecisionVoter[];
  /** What they are asked for again by; undefined until the list is there. */
  readonly courtDecisionVotersQuery: object | undefined;
  readonly isLoaded: boolean;
  readonly link: 'following' | 'lost';
  readonly lastRecorded: Recorded | undefined;
  /** What may be written for the procès-verbal by one key. */
  readonly lastRefusal: Refused | undefined;
  readonly step: Step;
  readonly idle: Idle;
  readonly lock: Lock | undefined;
  /** What the presiding officer has declared; undefined until the server says. */
  readonly polls: Declared | undefined;
  readonly isClockOff: boolean;
};

export type Event =
  | IdleEvent
  | LockEvent
  | PollsEvent
  | CourtDecisionEvent
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'painted' }
  | { readonly kind: 'received'; readonly count: number }
  | { readonly kind: 'loading'; readonly failure: Failure; readonly attempts: number }
  | { readonly kind: 'loaded'; readonly voterList: VoterList }
  | {
      readonly kind: 'changed';
      readonly people: readonly ListLine[];
      readonly gone?: readonly ElectorId[];
      readonly sitting?: Declared | undefined;
    }
  | { readonly kind: 'lost' }
  | { readonly kind: 'opened'; readonly card: Card }
  | { readonly kind: 'holder'; readonly holder: NumberHolder }
  | { readonly kind: 'bearers'; readonly bearers: readonly CourtDecisionVoter[] }
  | { readonly kind: 'marked'; readonly mark: Mark }
  | { readonly kind: 'corrected' | 'written' }
  | { readonly kind: 'minutes'; readonly entries: Minutes }
  | { readonly kind: 'closing'; readonly report: Closing }
  | { readonly kind: 'printed'; readonly outcome: Printed }
  | { readonly kind: 'elsewhere'; readonly people: Elsewhere['people'] }
  | Trouble;

export function start(sitting: StationSession): State {
  return {
    ...sitting,
    loading: { received: 0, failure: undefined, attempts: 0 },
    voterList: new Map(),
    courtDecisionVoters: [],
    courtDecisionVotersQuery: undefined,
    isLoaded: false,
    link: 'following',
    lastRecorded: undefined,
    lastRefusal: undefined,
    step: SEARCHING,
    idle: AWAKE,
    lock: undefined,
    polls: undefined,
    isClockOff: false,
  };
}
