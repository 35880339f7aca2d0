import type { CollectedRequest, Established, FoundRequest } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { confirmed, signedNext } from '#tui/screens/officer/countersigning/signing-all.ts';
import {
  type CountersigningFlow,
  type CountersigningStep,
  type Signed,
  startCountersigning,
  unsigned,
} from '#tui/screens/officer/countersigning/state.ts';
import { decidedBy, UNDECIDED } from '#tui/screens/officer/decision.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { type OfficerContext, START, type Typing } from '#tui/screens/officer/state.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** read them, sign one, or sign all. */
export function pressedInCountersigning(
  flow: CountersigningFlow,
  press: Press,
  around: OfficerContext,
): CountersigningFlow | Typing {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      if (isKey(press, 'escape')) return START;
      return step.failure && isKey(press, 'f5') ? startCountersigning() : flow;
    case 'list':
      return isKey(press, 'escape') ? START : pressedInList(flow, press);
    case 'opening':
      return isKey(press, 'escape') ? listed(flow) : flow;
    case 'reading':
      return pressedInReading(flow, step, { press, around });
    case 'signing':
      return isKey(press, 'escape') && step.attempts > 0 ? listed(flow) : flow;
    case 'confirming':
      return confirmed(flow, step, press);
    case 'signing-all':
      return isKey(press, 'escape') ? { ...flow, step: { ...step, isStopping: true } } : flow;
  }
}

function listed(flow: CountersigningFlow, failure?: Failure): CountersigningFlow {
  return { ...flow, step: { kind: 'list', failure } };
}

function pressedInList(flow: CountersigningFlow, press: Press): CountersigningFlow {
  const request = flow.collected[flow.pointed];
  if (isKey(press, 'f5')) return startCountersigning();
  if (isKey(press, 'enter') && request && flow.signatures[request.reference]?.kind !== 'done') {
    return { ...flow, step: { kind: 'opening', call: { reference: request.reference }, attempts: 0 } };
  }
  if (isSign(press, 'v') && unsigned(flow).length > 0) {
    return { ...flow, step: { kind: 'confirming', typed: EMPTY, isWrong: false } };
  }
  const pointed = pointedAfter(flow.pointed, flow.collected.length, press);
  return pointed === flow.pointed ? flow : { ...flow, pointed, step: { kind: 'list', failure: undefined } };
}

type Reading = Extract<CountersigningStep, { kind: 'reading' }>;

type Pressed = { readonly press: Press; readonly around: OfficerContext };

function pressedInReading(flow: CountersigningFlow, step: Reading, { press, around }: Pressed): CountersigningFlow {
  const decided = decidedBy(step, press, around);
  if (decided === 'back') return listed(flow);
  if (decided !== 'confirmed') return decided === step ? flow : { ...flow, step: decided };
  const { found, choice, visit } = step;
  if (choice === undefined) return flow;
  const act = { reference: found.reference, identity: choice, ...(visit && { homeVisit: visit }) };
  return { ...flow, step: { kind: 'signing', found, act, attempts: 0 } };
}

export function withCollected(flow: CountersigningFlow, requests: readonly CollectedRequest[]): CountersigningFlow {
  return flow.step.kind === 'loading' ? listed({ ...flow, collected: requests, pointed: 0 }) : flow;
}

export function opened(flow: CountersigningFlow, found: FoundRequest): CountersigningFlow {
  return flow.step.kind === 'opening' ? { ...flow, step: { kind: 'reading', found, ...UNDECIDED } } : flow;
}

/** What is signed stays in the list with what became of it; the next one is pointed at. */
export function signed(flow: CountersigningFlow, act: Established): CountersigningFlow {
  const { step } = flow;
  if (step.kind !== 'signing' && step.kind !== 'signing-all') return flow;
  const done: Signed = { kind: 'done', status: act.status, reasons: act.reasons };
  const signatures = { ...flow.signatures, [step.act.reference]: done };
  const signed = { ...flow, signatures };
  return step.kind === 'signing-all' ? signedNext(signed, step) : listed({ ...signed, pointed: nextTo(signed) });
}

function nextTo({ collected, signatures, pointed }: CountersigningFlow): number {
  const after = collected.findIndex(
    ({ reference }, place) => place > pointed && signatures[reference]?.kind !== 'done',
  );
  return after < 0 ? pointed : after;
}

export function failedInCountersigning(flow: CountersigningFlow, failure: Failure): CountersigningFlow {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return { ...flow, step: { ...step, failure } };
    case 'opening':
      return listed(withFailure(flow, step.call.reference, failure));
    case 'signing':
      return listed(withFailure(flow, step.act.reference, failure));
    case 'signing-all':
      return signedNext(withFailure(flow, step.act.reference, failure), stoppedBy(failure, step));
    case 'list':
    case 'reading':
    case 'confirming':
      return flow;
  }
}

function withFailure(flow: CountersigningFlow, reference: string, failure: Failure): CountersigningFlow {
  return { ...flow, signatures: { ...flow.signatures, [reference]: { kind: 'failed', failure } } };
}

/** A rule that says no concerns one request; anything else would say the same of the next ones. */
function stoppedBy(failure: Failure, step: Extract<CountersigningStep, { kind: 'signing-all' }>) {
  return failure.kind === 'refused' ? step : { ...step, isStopping: true };
}
