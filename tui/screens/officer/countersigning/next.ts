import type { Established, Found, Slip } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { confirmed, signedNext } from '#tui/screens/officer/countersigning/signing-all.ts';
import {
  type Signed,
  type SlipsFlow,
  type SlipsStep,
  unsigned,
  waitingSlips,
} from '#tui/screens/officer/countersigning/state.ts';
import { decidedBy, UNDECIDED } from '#tui/screens/officer/decision.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { type Around, START, type Typing } from '#tui/screens/officer/state.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** read them, sign one, or sign all. */
export function pressedInSlips(flow: SlipsFlow, press: Press, around: Around): SlipsFlow | Typing {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      if (isKey(press, 'escape')) return START;
      return step.failure && isKey(press, 'f5') ? waitingSlips() : flow;
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

function listed(flow: SlipsFlow, failure?: Failure): SlipsFlow {
  return { ...flow, step: { kind: 'list', failure } };
}

function pressedInList(flow: SlipsFlow, press: Press): SlipsFlow {
  const slip = flow.slips[flow.pointed];
  if (isKey(press, 'f5')) return waitingSlips();
  if (isKey(press, 'enter') && slip && flow.signatures[slip.reference]?.kind !== 'done') {
    return { ...flow, step: { kind: 'opening', call: { reference: slip.reference }, attempts: 0 } };
  }
  if (isSign(press, 'v') && unsigned(flow).length > 0) {
    return { ...flow, step: { kind: 'confirming', typed: EMPTY, isWrong: false } };
  }
  const pointed = pointedAfter(flow.pointed, flow.slips.length, press);
  return pointed === flow.pointed ? flow : { ...flow, pointed, step: { kind: 'list', failure: undefined } };
}

type Reading = Extract<SlipsStep, { kind: 'reading' }>;

type Pressed = { readonly press: Press; readonly around: Around };

function pressedInReading(flow: SlipsFlow, step: Reading, { press, around }: Pressed): SlipsFlow {
  const decided = decidedBy(step, press, around);
  if (decided === 'back') return listed(flow);
  if (decided !== 'confirmed') return decided === step ? flow : { ...flow, step: decided };
  const { found, choice, visit } = step;
  if (choice === undefined) return flow;
  const act = { reference: found.reference, identity: choice, ...(visit && { homeVisit: visit }) };
  return { ...flow, step: { kind: 'signing', found, act, attempts: 0 } };
}

export function withSlips(flow: SlipsFlow, slips: readonly Slip[]): SlipsFlow {
  return flow.step.kind === 'loading' ? listed({ ...flow, slips, pointed: 0 }) : flow;
}

export function openedSlip(flow: SlipsFlow, found: Found): SlipsFlow {
  return flow.step.kind === 'opening' ? { ...flow, step: { kind: 'reading', found, ...UNDECIDED } } : flow;
}

/** What is signed stays in the list with what became of it; the next one is pointed at. */
export function signedSlip(flow: SlipsFlow, act: Established): SlipsFlow {
  const { step } = flow;
  if (step.kind !== 'signing' && step.kind !== 'signing-all') return flow;
  const done: Signed = { kind: 'done', status: act.status, reasons: act.reasons };
  const signatures = { ...flow.signatures, [step.act.reference]: done };
  const signed = { ...flow, signatures };
  return step.kind === 'signing-all' ? signedNext(signed, step) : listed({ ...signed, pointed: nextTo(signed) });
}

function nextTo({ slips, signatures, pointed }: SlipsFlow): number {
  const after = slips.findIndex(({ reference }, place) => place > pointed && signatures[reference]?.kind !== 'done');
  return after < 0 ? pointed : after;
}

export function failedInSlips(flow: SlipsFlow, failure: Failure): SlipsFlow {
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

function withFailure(flow: SlipsFlow, reference: string, failure: Failure): SlipsFlow {
  return { ...flow, signatures: { ...flow.signatures, [reference]: { kind: 'failed', failure } } };
}

/** A rule that says no concerns one slip; anything else would say the same of the next ones. */
function stoppedBy(failure: Failure, step: Extract<SlipsStep, { kind: 'signing-all' }>) {
  return failure.kind === 'refused' ? step : { ...step, isStopping: true };
}
