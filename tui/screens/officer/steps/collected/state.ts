import type { Refusal } from '#core/model/refusal.ts';
import type { CollectedRequest, Established } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Find } from '#tui/screens/officer/request/request.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What countersigning a request came to. */
export type Signed =
  | { readonly kind: 'done'; readonly status: Established['status']; readonly reasons: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type CollectedCall = { readonly kind: 'read' } | { readonly kind: 'find'; readonly find: Find };

/** what this OPJ's delegates collected, which waits for a signature. */
export type CollectedStep = {
  readonly kind: 'collected';
  /** Undefined until the list is there. */
  readonly requests: readonly CollectedRequest[] | undefined;
  /** Those that wait too, after the ones listed. */
  readonly more: number;
  /** Counted among the requests that the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly signatures: { readonly [reference: string]: Signed };
  readonly pending: Pending<CollectedCall> | undefined;
  readonly notice: Failed | undefined;
};

/** The list as it is now at the server. */
export function loadingCollected(): CollectedStep {
  const pending = { call: { kind: 'read' }, attempts: 0 } as const;
  const list = { requests: undefined, more: 0, pointed: 0, filter: NO_FILTER, signatures: {} };
  return { kind: 'collected', ...list, pending, notice: undefined };
}

/** Those without a signature: all but what is done. */
export function unsigned({ requests = [], signatures }: CollectedStep): readonly CollectedRequest[] {
  return requests.filter(({ reference }) => signatures[reference]?.kind !== 'done');
}

/** What is signed stays in the list with what became of it. */
export function withSigned(list: CollectedStep, reference: string, act: Established): CollectedStep {
  const done = { kind: 'done', status: act.status, reasons: act.reasons } as const;
  return { ...list, signatures: { ...list.signatures, [reference]: done } };
}

export function withFailed(list: CollectedStep, reference: string, failure: Failure): CollectedStep {
  return { ...list, signatures: { ...list.signatures, [reference]: { kind: 'failed', failure } } };
}
