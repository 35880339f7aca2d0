import type { Day } from '#core/calendar/day.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type {
  Attention,
  ControlCard,
  Course,
  DecidedProcuration,
  Elections,
  Entries,
  FoundPeople,
  RecordedForm,
  RecordedRollEvent,
  TownHallOverview,
  WaitingProcuration,
} from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type IdleEvent, type Lockable, type LockEvent, unlockedFor } from '#tui/screens/lock/state.ts';
import type { Office } from '#tui/screens/town-hall/office.ts';
import type { Looked } from '#tui/screens/town-hall/paper/calls.ts';
import type { AttentionStep } from '#tui/screens/town-hall/steps/attention/state.ts';
import type { BoardStep } from '#tui/screens/town-hall/steps/board/state.ts';
import type { CardStep } from '#tui/screens/town-hall/steps/card/state.ts';
import type { DecidedStep } from '#tui/screens/town-hall/steps/decided/state.ts';
import type { FoundPersonStep } from '#tui/screens/town-hall/steps/found-person/state.ts';
import { type HomeStep, homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import type { InboxStep } from '#tui/screens/town-hall/steps/inbox/state.ts';
import type { ListPrintsStep, PrintOutcome, RoundPrints } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import type { PaperActStep } from '#tui/screens/town-hall/steps/paper-act/state.ts';
import type { PaperAnnulmentStep } from '#tui/screens/town-hall/steps/paper-annulment/state.ts';
import type { PaperCandidatesStep } from '#tui/screens/town-hall/steps/paper-candidates/state.ts';
import type { PaperPersonStep } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import type { PutAsideStep } from '#tui/screens/town-hall/steps/put-aside/state.ts';
import type { RejectionStep } from '#tui/screens/town-hall/steps/rejection/state.ts';
import type { PreviewedEvent, RollEventStep } from '#tui/screens/town-hall/steps/roll-event/state.ts';
import type { RollPersonStep } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import type { RollRecordedStep } from '#tui/screens/town-hall/steps/roll-recorded/state.ts';
import type { SearchStep } from '#tui/screens/town-hall/steps/search/state.ts';
import type { Drafts } from '#tui/steps/drafts.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The step of each kind: a folder of `steps/` each. */
export type StepStates = {
  readonly home: HomeStep;
  readonly inbox: InboxStep;
  readonly card: CardStep;
  readonly rejection: RejectionStep;
  readonly decided: DecidedStep;
  readonly board: BoardStep;
  readonly 'list-prints': ListPrintsStep;
  readonly attention: AttentionStep;
  readonly search: SearchStep;
  readonly 'found-person': FoundPersonStep;
  readonly 'paper-person': PaperPersonStep;
  readonly 'paper-candidates': PaperCandidatesStep;
  readonly 'paper-act': PaperActStep;
  readonly 'paper-annulment': PaperAnnulmentStep;
  readonly 'put-aside': PutAsideStep;
  readonly 'roll-person': RollPersonStep;
  readonly 'roll-event': RollEventStep;
  readonly 'roll-recorded': RollRecordedStep;
};
export type Step = StepStates[keyof StepStates];

export type State = Lockable & {
  readonly office: Office;
  readonly step: Step;
  readonly drafts: Drafts<Step>;
};

/** What the server answers to the call of a step. */
export type Answer =
  | { readonly kind: 'overview'; readonly overview: TownHallOverview }
  | { readonly kind: 'inbox'; readonly waiting: readonly WaitingProcuration[]; readonly more: number }
  | { readonly kind: 'card'; readonly card: ControlCard }
  | { readonly kind: 'decided'; readonly decided: DecidedProcuration }
  | { readonly kind: 'attention'; readonly attention: Attention }
  | { readonly kind: 'found'; readonly typed: string; readonly found: FoundPeople }
  | { readonly kind: 'courses'; readonly courses: readonly Course[] }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'looked'; readonly looked: Looked; readonly elections: Elections }
  | { readonly kind: 'roll-looked'; readonly looked: Looked }
  | { readonly kind: 'roll-previewed'; readonly preview: PreviewedEvent }
  | { readonly kind: 'roll-recorded'; readonly recorded: RecordedRollEvent }
  | { readonly kind: 'recorded'; readonly recorded: RecordedForm }
  | { readonly kind: 'put-aside' | 'annulled' }
  | { readonly kind: 'prints'; readonly prints: RoundPrints | undefined }
  | { readonly kind: 'print-outcome'; readonly outcome: PrintOutcome };

/** What an agent has entered, what the form may name, and what was left of a form. */
export type Batch = {
  readonly elections: Elections;
  readonly entries: Entries;
  readonly draft: string | undefined;
};

export type Event =
  | IdleEvent
  | LockEvent
  | Answer
  | Trouble
  | { readonly kind: 'press'; readonly press: Press }
  /** Chosen in the menu, or the way back from the board. */
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'painted' }
  /** Others have worked meanwhile, perhaps overnight: the counts and the list are read again. */
  | { readonly kind: 'look-again'; readonly today: Day }
  /** Another agent has taken over what this one had open, or it is decided. */
  | { readonly kind: 'claim-lost'; readonly procuration: ProcurationId; readonly failure: Failure };

export function start(accountName: string, office: Office): State {
  return { ...unlockedFor(accountName), office, step: homeOf(), drafts: {} };
}

/** What this agent has open: nobody else decides on it meanwhile. */
export function claimedIn(step: Step): ProcurationId | undefined {
  return step.kind === 'card' || step.kind === 'rejection' ? step.card.procuration : undefined;
}
