import type { Failure } from '#tui/client.ts';

/** What a step says of itself under what it shows: the server's answer to the last call, or why a key did nothing. */
export type Notice<Code extends string> = Failed | { readonly kind: Code };
export type Failed = { readonly kind: 'failed'; readonly failure: Failure };
