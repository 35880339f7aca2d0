import type { KnownPerson } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { undecidedOn } from '#tui/screens/officer/decision.ts';
import {
  choicesFor,
  type FormNotice,
  type PersonFlow,
  type Plan,
  type PlannedRequest,
  type Whose,
} from '#tui/screens/officer/person/state.ts';

export function asking(flow: PersonFlow, whose: Whose, said?: FormNotice): PersonFlow {
  return { ...flow, step: { kind: 'asking', whose, said } };
}

/** Enter does first what the officer came to do; a request that waits comes before a new form. */
export function knowing(flow: PersonFlow, known: KnownPerson): PersonFlow {
  const revocation = choicesFor(known).findIndex(
    (choice) => choice.kind === 'revoke' || (choice.kind === 'request' && choice.request.kind === 'revocation'),
  );
  const pointed = flow.purpose === 'revoke' ? Math.max(0, revocation) : 0;
  return { ...flow, step: { kind: 'known', known, pointed, isPainted: false } };
}

export function choosing(flow: PersonFlow, asked: PlannedRequest, failure?: Failure): PersonFlow {
  return { ...flow, step: { kind: 'when', asked, failure } };
}

export function deciding(flow: PersonFlow, plan: Plan, failure?: Failure): PersonFlow {
  const mustDeclare = plan.kind === 'procuration' && plan.known.isProtected;
  return { ...flow, step: { kind: 'deciding', plan, ...undecidedOn(mustDeclare), failure } };
}
