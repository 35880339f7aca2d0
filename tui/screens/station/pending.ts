/** A call under way, and how many times no answer came. */
export type Pending<Call> = { readonly call: Call; readonly attempts: number };
