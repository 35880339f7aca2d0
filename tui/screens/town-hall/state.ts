import type { ProcurationId } from '#core/model/ids.ts';
import type { ControlCard, DecidedProcuration, TownHallOverview, WaitingProcuration } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type IdleEvent, type Lockable, type LockEvent, unlockedFor } from '#tui/screens/lock/state.ts';
import type { BoardStep } from '#tui/screens/town-hall/steps/board/state.ts';
import type { CardStep } from '#tui/screens/town-hall/steps/card/state.ts';
import type { DecidedStep } from '#tui/screens/town-hall/steps/decided/state.ts';
import { type HomeStep, homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import type { InboxStep } from '#tui/screens/town-hall/steps/inbox/state.ts';
import type { RejectionStep } from '#tui/screens/town-hall/steps/rejection/state.ts';
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
};
export type Step = StepStates[keyof StepStates];

export type State = Lockable & {
  readonly step: Step;
  readonly drafts: Drafts<Step>;
};

/** What the server answers to the call of a step. */
export type Answer =
  | { readonly kind: 'overview'; readonly overview: TownHallOverview }
  | { readonly kind: 'inbox'; readonly waiting: readonly WaitingProcuration[] }
  | { readonly kind: 'card'; readonly card: ControlCard }
  | { readonly kind: 'decided'; readonly decided: DecidedProcuration };

export type Event =
  | IdleEvent
  | LockEvent
  | Answer
  | Trouble
  | { readonly kind: 'press'; readonly press: Press }
  /** Chosen in the menu, or the way back from the board. */
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'painted' }
  /** Others have worked meanwhile: the counts and the list are read again. */
  | { readonly kind: 'look-again' }
  /** Another agent has taken over what this one had open, or it is decided. */
  | { readonly kind: 'claim-lost'; readonly procuration: ProcurationId; readonly failure: Failure };

export function start(accountName: string): State {
  return { ...unlockedFor(accountName), step: homeOf(), drafts: {} };
}

/** What this agent has open: nobody else decides on it meanwhile. */
export function claimedIn(step: Step): ProcurationId | undefined {
  return step.kind === 'card' || step.kind === 'rejection' ? step.card.procuration : undefined;
}
