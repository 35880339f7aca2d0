import type { Failed } from '#tui/steps/notice.ts';

/** A call on its way, and how many times no answer came. */
export type Pending<Call> = { readonly call: Call; readonly attempts: number };

/** A call is under way until a first try of it is left without an answer: then it may take long. */
export function isUnderWay({ pending }: Pick<Caller, 'pending'>): boolean {
  return pending?.attempts === 0;
}

type Caller = { readonly pending: Pending<unknown> | undefined; readonly notice: unknown };

/** The step once its call is sent: what it said of the call before is forgotten. */
export function calling<Step extends Caller>(step: Step, call: NonNullable<Step['pending']>['call']): Step {
  return { ...step, pending: { call, attempts: 0 }, notice: undefined };
}

/** The step whose call was left so many times without an answer. */
export function waiting<Step extends Caller>(step: Step, attempts: number): Step {
  return step.pending ? { ...step, pending: { ...step.pending, attempts } } : step;
}

/** The step that waits no more, and says why. */
export function failing<Step extends Caller>(step: Step, notice: Failed): Step {
  return { ...step, pending: undefined, notice };
}
