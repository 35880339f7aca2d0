import type { Day } from '#core/calendar/day.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLivingStatus } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import type {
  ActId,
  CollectedRequest,
  Established,
  FoundRequest,
  Log,
  OpenPlaces,
  Person,
  PlaceOpening,
} from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { CountersigningFlow } from '#tui/screens/officer/countersigning/state.ts';
import { type Decision, type Powers, undecidedOn } from '#tui/screens/officer/decision.ts';
import type { LogFlow } from '#tui/screens/officer/log/state.ts';
import type { PersonAnswer, PersonFlow } from '#tui/screens/officer/person/state.ts';
import type { PlacesFlow } from '#tui/screens/officer/places/state.ts';
import { type Paper, type PaperAnswer, paperOf } from '#tui/screens/officer/receipt/paper.ts';
import { type Act, type Find, mustDeclareNow } from '#tui/screens/officer/request.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export type Annul = { readonly procuration: ProcurationId };
/** Whom an act is about, and by which reference if there was one. */
export type About = { readonly reference: string | undefined; readonly mandant: Person };

/** What the field says above what is typed next. */
export type ReferenceNotice =
  | { readonly kind: 'malformed' | 'look-alike' }
  | { readonly kind: 'failed'; readonly reference: string; readonly failure: Failure }
  /** where the acts are made from now on; undefined: in the unit. */
  | { readonly kind: 'stands'; readonly at: string | undefined }
  /** The act was given up before its answer came. */
  | { readonly kind: 'unknown-outcome'; readonly reference: string | undefined };

export type Outcome =
  | { readonly kind: 'established'; readonly act: Established; readonly failure?: Failure }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'annulled' };

export type Typing = {
  readonly phase: 'typing';
  readonly signs: string;
  readonly notice: ReferenceNotice | undefined;
  /** The burst that completed a reference: the rest of it is dropped. */
  readonly spent: number | undefined;
};
export type Finding = { readonly phase: 'finding'; readonly find: Find; readonly attempts: number };
export type Comparing = Decision & { readonly phase: 'identity'; readonly found: FoundRequest };
export type Sending = {
  readonly phase: 'sending';
  readonly found: FoundRequest;
  readonly act: Act;
  readonly attempts: number;
};
export type Ended = {
  readonly phase: 'outcome';
  readonly about: About;
  readonly outcome: Outcome;
  readonly paper: Paper | undefined;
};
/** an entry in error, about to be annulled; `annul` once it is confirmed. */
export type Annulling = {
  readonly phase: 'annulling';
  readonly about: About;
  readonly act: Established;
  readonly isPainted: boolean;
  readonly annul: Annul | undefined;
  readonly attempts: number;
};
/** The reference, and what it leads to. */
export type Counter = Typing | Finding | Comparing | Sending | Ended | Annulling;
export type State = Counter | PersonFlow | CountersigningFlow | LogFlow | PlacesFlow;

/** The day in Paris, and what whoever sits there may do. */
export type OfficerContext = Powers & { readonly today: Day };

export type Event =
  | { readonly kind: 'press'; readonly press: Press; readonly around: OfficerContext }
  | { readonly kind: 'painted' }
  | { readonly kind: 'found'; readonly found: FoundRequest }
  | { readonly kind: 'established'; readonly act: Established }
  | { readonly kind: 'annulled' }
  | { readonly kind: 'person'; readonly answer: PersonAnswer }
  | { readonly kind: 'collected'; readonly requests: readonly CollectedRequest[] }
  | { readonly kind: 'log'; readonly log: Log }
  | { readonly kind: 'places'; readonly open: OpenPlaces }
  | { readonly kind: 'stands'; readonly at: PlaceOpening | undefined }
  | { readonly kind: 'paper'; readonly answer: PaperAnswer }
  | Trouble;

export const START: Typing = { phase: 'typing', signs: '', notice: undefined, spent: undefined };

export function finding(reference: Reference): Finding {
  return { phase: 'finding', find: { reference }, attempts: 0 };
}

export function comparing(found: FoundRequest, its: Partial<Decision> = {}): Comparing {
  return { phase: 'identity', found, ...undecidedOn(mustDeclareNow(found)), ...its };
}

export function ended(about: About, outcome: Outcome): Ended {
  const act = outcome.kind === 'established' ? actIdOf(outcome.act) : undefined;
  return { phase: 'outcome', about, outcome, paper: act && paperOf(act) };
}

/** What has a receipt: a procuration or a revocation that now exists. */
function actIdOf({ procuration, revocation }: Established): ActId | undefined {
  if (procuration) return { procuration };
  return revocation && { revocation };
}

/** what an officer may annul is a procuration that lives. */
export function mayAnnul({ procuration, status }: Established): boolean {
  return procuration !== undefined && isLivingStatus(status);
}
