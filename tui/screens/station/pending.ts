/** A call on its way, and how many times no answer came. */
export type Pending<Call> = { readonly call: Call; readonly attempts: number };

type Waiting<Call> = { readonly pending: Pending<Call> | undefined; readonly notice: unknown };

/** The step once its call is sent: what it said of the call before is forgotten. */
export function calling<Call, Step extends Waiting<Call>>(step: Step, call: Call): Step {
  return { ...step, pending: { call, attempts: 0 }, notice: undefined };
}
