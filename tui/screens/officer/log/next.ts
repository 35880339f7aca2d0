import { addDays, type Day } from '#core/calendar/day.ts';
import type { Log } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type LogFlow, type LogStep, procurationToAnnul } from '#tui/screens/officer/log/state.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { answeredOnPaper, type PaperAnswer, paperOf, pressedOnPaper } from '#tui/screens/officer/receipt/paper.ts';
import { START, type Typing } from '#tui/screens/officer/state.ts';
import { isCtrl, isKey, type Press } from '#tui/terminal/press.ts';

/** Up and down among the acts, left and right among the days. */
export function pressedInLog(flow: LogFlow, press: Press): LogFlow | Typing {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return isKey(press, 'escape') ? START : movedToDay(flow, press);
    case 'list':
      return isKey(press, 'escape') ? START : pressedInList(flow, step, press);
    case 'receipt': {
      if (isKey(press, 'escape', 'enter')) return listed(flow, step.pointed);
      const paper = pressedOnPaper(step.paper, press);
      return paper === step.paper ? flow : { ...flow, step: { ...step, paper } };
    }
    case 'annulling':
      return confirmed(flow, step, press);
  }
}

type Listing = Extract<LogStep, { kind: 'list' }>;

function pressedInList(flow: LogFlow, step: Listing, press: Press): LogFlow {
  const acts = flow.log?.acts ?? [];
  const entry = acts[step.pointed];
  if (isKey(press, 'enter') && entry) {
    return { ...flow, step: { kind: 'receipt', pointed: step.pointed, paper: paperOf(entry.act) } };
  }
  if (isCtrl(press, 'z') && entry && procurationToAnnul(entry)) {
    const { pointed } = step;
    return { ...flow, step: { kind: 'annulling', pointed, entry, isPainted: false, annul: undefined, attempts: 0 } };
  }
  const pointed = pointedAfter(step.pointed, acts.length, press);
  if (pointed !== step.pointed) return { ...flow, step: { ...step, pointed, failure: undefined } };
  return movedToDay(flow, press);
}

/** Never past today; the days before are as many as one likes. */
function movedToDay(flow: LogFlow, press: Press): LogFlow {
  const { today } = flow;
  const shown = dayShown(flow);
  if (isKey(press, 'f6')) return loading(flow, shown);
  if (today === undefined || shown === undefined) return flow;
  if (isKey(press, 'left')) return loading(flow, addDays(shown, -1));
  return isKey(press, 'right') && shown < today ? loading(flow, addDays(shown, 1)) : flow;
}

function dayShown({ step, log }: LogFlow): Day | undefined {
  return (step.kind === 'loading' ? step.call.day : undefined) ?? log?.day;
}

function loading(flow: LogFlow, day: Day | undefined): LogFlow {
  return { ...flow, step: { kind: 'loading', call: day ? { day } : {}, attempts: 0, failure: undefined } };
}

function listed(flow: LogFlow, pointed: number): LogFlow {
  return { ...flow, step: { kind: 'list', pointed, failure: undefined } };
}

type Annulling = Extract<LogStep, { kind: 'annulling' }>;

function confirmed(flow: LogFlow, step: Annulling, press: Press): LogFlow {
  if (!step.isPainted || step.annul) return flow;
  if (isKey(press, 'escape')) return listed(flow, step.pointed);
  const procuration = procurationToAnnul(step.entry);
  return isKey(press, 'enter') && procuration ? { ...flow, step: { ...step, annul: { procuration } } } : flow;
}

/** The newest act is the one looked for: it is pointed at first. */
export function withLog(flow: LogFlow, log: Log): LogFlow {
  if (flow.step.kind !== 'loading') return flow;
  const pointed = Math.max(0, log.acts.length - 1);
  return { ...flow, today: flow.today ?? log.day, log, step: { kind: 'list', pointed, failure: undefined } };
}

/** An annulled act changes the log: it is asked for again, and shows it. */
export function annulledInLog(flow: LogFlow): LogFlow {
  return flow.step.kind === 'annulling' ? loading(flow, flow.log?.day) : flow;
}

export function answeredInLog(flow: LogFlow, answer: PaperAnswer): LogFlow {
  const { step } = flow;
  return step.kind === 'receipt' ? { ...flow, step: { ...step, paper: answeredOnPaper(step.paper, answer) } } : flow;
}

export function failedInLog(flow: LogFlow, failure: Failure): LogFlow {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return { ...flow, step: { ...step, failure } };
    case 'list':
      return flow;
    case 'receipt':
      return { ...flow, step: { ...step, paper: { ...step.paper, failure, printing: undefined } } };
    case 'annulling':
      return { ...flow, step: { kind: 'list', pointed: step.pointed, failure } };
  }
}
