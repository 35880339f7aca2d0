import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Task } from '#core/law/establishment/powers.ts';
import type { Receipt } from '#core/messages/receipt/receipt.ts';
import type {
  CollectedRequest,
  Commune,
  Elections,
  Established,
  FoundRequest,
  KnownPerson,
  Log,
  OpenPlaces,
  PlaceOpening,
  ProcurationPreview,
  RequestPreview,
} from '#tui/answers.ts';
import { type IdleEvent, type Lockable, type LockEvent, unlockedFor } from '#tui/screens/lock/state.ts';
import type { AnnulmentStep } from '#tui/screens/officer/steps/annulment/state.ts';
import type { CollectedStep } from '#tui/screens/officer/steps/collected/state.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';
import type { CountersigningStep } from '#tui/screens/officer/steps/countersigning/state.ts';
import type { CountersigningAllStep } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import type { IdentityStep } from '#tui/screens/officer/steps/identity/state.ts';
import type { KnownStep } from '#tui/screens/officer/steps/known/state.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import type { OutcomeStep } from '#tui/screens/officer/steps/outcome/state.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import type { Who } from '#tui/screens/officer/steps/person/read.ts';
import type { PersonStep } from '#tui/screens/officer/steps/person/state.ts';
import type { PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import type { PlanStep } from '#tui/screens/officer/steps/plan/state.ts';
import type { ReceiptStep } from '#tui/screens/officer/steps/receipt/state.ts';
import { type ReferenceStep, START } from '#tui/screens/officer/steps/reference/state.ts';
import type { ValidityStep } from '#tui/screens/officer/steps/validity/state.ts';
import type { Drafts } from '#tui/steps/drafts.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Printed } from '#tui/terminal/print.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The step of each kind: a folder of `steps/` each. */
export type StepStates = {
  readonly reference: ReferenceStep;
  readonly identity: IdentityStep;
  readonly outcome: OutcomeStep;
  readonly annulment: AnnulmentStep;
  readonly person: PersonStep;
  readonly communes: CommunesStep;
  readonly people: PeopleStep;
  readonly known: KnownStep;
  readonly validity: ValidityStep;
  readonly plan: PlanStep;
  readonly collected: CollectedStep;
  readonly countersigning: CountersigningStep;
  readonly 'countersigning-all': CountersigningAllStep;
  readonly log: LogStep;
  readonly receipt: ReceiptStep;
  readonly places: PlacesStep;
};
export type Step = StepStates[keyof StepStates];

/** What the capacity of the account allows. */
export type Powers = { readonly act: Task; readonly leavesUnit: boolean };

export type OfficerSession = {
  readonly accountName: string;
  readonly powers: Powers;
  /** The day in Paris. */
  readonly today: Day;
  /** By the server’s clock, to the second: what may be done for some minutes only is offered no longer. */
  readonly now: Instant;
};

export type State = OfficerSession &
  Lockable & {
    readonly step: Step;
    readonly drafts: Drafts<Step>;
    /**
     * The requests that delegates collected and that wait for a signature; undefined until the server says.
     */
    readonly collected: number | undefined;
  };

/** What the server, or the printer, answers to the call of a step. */
export type Answer =
  | { readonly kind: 'found'; readonly request: FoundRequest }
  | { readonly kind: 'established'; readonly act: Established }
  | { readonly kind: 'annulled' }
  | { readonly kind: 'communes'; readonly communes: readonly Commune[]; readonly more: number }
  | { readonly kind: 'people'; readonly people: readonly KnownPerson[]; readonly more: number }
  | { readonly kind: 'mandataire'; readonly who: Who; readonly elections: Elections }
  | { readonly kind: 'preview'; readonly preview: ProcurationPreview }
  | { readonly kind: 'collected'; readonly requests: readonly CollectedRequest[]; readonly more: number }
  | { readonly kind: 'log'; readonly log: Log }
  | { readonly kind: 'places'; readonly open: OpenPlaces }
  | { readonly kind: 'stands'; readonly at: PlaceOpening | undefined }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'printed'; readonly printed: Printed };

export type CollectedCount = { readonly kind: 'collected-count'; readonly count: number };

/** What control would decide of the request on the screen; undefined where the server did not say. */
export type Previewed = { readonly kind: 'previewed'; readonly preview: RequestPreview | undefined };

export type Event =
  | IdleEvent
  | LockEvent
  | Answer
  | Trouble
  | { readonly kind: 'press'; readonly press: Press; readonly today: Day }
  /** Chosen in the menu. */
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'painted' }
  | Previewed
  | CollectedCount;

export function start(session: OfficerSession): State {
  return { ...session, ...unlockedFor(session.accountName), step: START, drafts: {}, collected: undefined };
}
