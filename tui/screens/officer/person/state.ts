import type { Day } from '#core/calendar/day.ts';
import type { HomeVisit } from '#core/model/declaration.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { isLivingStatus } from '#core/model/procuration.ts';
import type { Commune, Elections, KnownPerson, ProcurationInput, ProcurationPreview } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Decision, Identity } from '#tui/screens/officer/decision.ts';
import { ANY_TIME, type When } from '#tui/screens/officer/person/when.ts';
import { BLANK, type Draft } from '#tui/screens/officer/who/draft.ts';
import type { Who } from '#tui/screens/officer/who/look-up.ts';
import type { Sought } from '#tui/screens/officer/who/read.ts';

/** Which of two people is being typed: the one at the counter, then whom he names. */
export type Whose = { readonly who: 'mandant' } | { readonly who: 'mandataire'; readonly known: KnownPerson };

/** A person looked for; a mandataire is not shown before what is asked is checked as a whole. */
export type LookUp = { readonly sought: Sought; readonly who: Whose['who'] };

/** What the form asks for, before the law has said what it makes of it. */
export type PlannedRequest = {
  readonly known: KnownPerson;
  readonly who: Who;
  readonly elections: Elections;
};
/** What would be done, as it is shown before it is signed. */
export type Plan =
  | (PlannedRequest & {
      readonly kind: 'procuration';
      readonly validity: ProcurationInput['validity'];
      readonly preview: ProcurationPreview;
    })
  | { readonly kind: 'revocation'; readonly known: KnownPerson };

export type FormAct = ProcurationInput & { readonly identity: Identity; readonly homeVisit?: HomeVisit };
export type RevokeAct = {
  readonly mandant: ElectorId;
  readonly identity: Identity;
  readonly homeVisit?: HomeVisit;
};
export type PersonAct =
  | { readonly kind: 'procuration'; readonly input: FormAct }
  | { readonly kind: 'revocation'; readonly input: RevokeAct };

export type FormNotice =
  | { readonly kind: 'nobody' | 'no-commune' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type AskingStep = { readonly kind: 'asking'; readonly whose: Whose; readonly said: FormNotice | undefined };
export type KnownStep = {
  readonly kind: 'known';
  readonly known: KnownPerson;
  readonly pointed: number;
  readonly isPainted: boolean;
};
export type WhenStep = { readonly kind: 'when'; readonly asked: PlannedRequest; readonly failure: Failure | undefined };
export type DecidingStep = Decision & { readonly kind: 'deciding'; readonly plan: Plan };
export type SendingStep = {
  readonly kind: 'sending';
  readonly plan: Plan;
  readonly act: PersonAct;
  readonly attempts: number;
};
export type Step =
  | AskingStep
  | { readonly kind: 'looking'; readonly whose: Whose; readonly call: LookUp; readonly attempts: number }
  | {
      readonly kind: 'communes';
      readonly whose: Whose;
      readonly communes: readonly Commune[];
      readonly pointed: number;
    }
  | { readonly kind: 'people'; readonly people: readonly KnownPerson[]; readonly pointed: number }
  | KnownStep
  | WhenStep
  | {
      readonly kind: 'previewing';
      readonly asked: PlannedRequest;
      readonly call: ProcurationInput;
      readonly attempts: number;
    }
  | DecidingStep
  | SendingStep;

/** A person at the counter without a reference. What was typed stays while one goes back and forth. */
export type PersonFlow = {
  readonly phase: 'person';
  /** What the officer came to do: it is what Enter offers first. */
  readonly purpose: 'give' | 'revoke';
  readonly today: Day;
  readonly mandant: Draft;
  readonly mandataire: Draft;
  readonly when: When;
  readonly step: Step;
};

export type PersonAnswer =
  | { readonly kind: 'communes'; readonly communes: readonly Commune[] }
  | { readonly kind: 'people'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'mandataire'; readonly who: Who; readonly elections: Elections }
  | { readonly kind: 'preview'; readonly preview: ProcurationPreview };

export function personFlow(purpose: PersonFlow['purpose'], today: Day): PersonFlow {
  const step = { kind: 'asking', whose: { who: 'mandant' }, said: undefined } as const;
  return { phase: 'person', purpose, today, mandant: BLANK, mandataire: BLANK, when: ANY_TIME, step };
}

/** What may be done for a person: go on with a request he made; make a procuration or end all he gave, unless on paper only. */
export type Choice =
  | { readonly kind: 'request'; readonly request: KnownPerson['requests'][number] }
  | { readonly kind: 'give' | 'revoke' };

export function choicesFor({ requests, gives, isNewCaledonia }: KnownPerson): readonly Choice[] {
  const living = gives.some(({ status }) => isLivingStatus(status));
  const revoke: readonly Choice[] = living ? [{ kind: 'revoke' }] : [];
  const without: readonly Choice[] = isNewCaledonia ? [] : [{ kind: 'give' }, ...revoke];
  return [...requests.map((request): Choice => ({ kind: 'request', request })), ...without];
}
