/** A call under way, and how many times no answer came. */
export type Under<Call> = { readonly call: Call; readonly attempts: number };
