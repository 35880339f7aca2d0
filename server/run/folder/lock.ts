/** A folder kept for this process: two on one embedded database destroy it, and nothing in it stops them. */
export type Lock = { readonly release: () => Promise<void> };
