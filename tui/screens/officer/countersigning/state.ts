import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import type { CollectedRequest, Established, FoundRequest } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Decision } from '#tui/screens/officer/decision.ts';
import type { Act, Find } from '#tui/screens/officer/request.ts';
import type { Edit } from '#tui/terminal/edit.ts';

/** What countersigning a request came to. */
export type Signed =
  | { readonly kind: 'done'; readonly status: Established['status']; readonly reasons: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
export type Signatures = { readonly [reference: string]: Signed };

export type CountersigningStep =
  | {
      readonly kind: 'loading';
      readonly call: object;
      readonly attempts: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'list'; readonly failure: Failure | undefined }
  | { readonly kind: 'opening'; readonly call: Find; readonly attempts: number }
  | (Decision & { readonly kind: 'reading'; readonly found: FoundRequest })
  | { readonly kind: 'signing'; readonly found: FoundRequest; readonly act: Act; readonly attempts: number }
  | { readonly kind: 'confirming'; readonly typed: Edit; readonly isWrong: boolean }
  | SigningAll;

/** One after the other; `rest` is still to be signed when the one in hand has its answer. */
export type SigningAll = {
  readonly kind: 'signing-all';
  readonly act: Act;
  readonly rest: readonly Reference[];
  readonly count: number;
  readonly isStopping: boolean;
  readonly attempts: number;
};

/** what this OPJ's delegates collected, which waits for his signature. */
export type CountersigningFlow = {
  readonly phase: 'countersigning';
  readonly collected: readonly CollectedRequest[];
  readonly pointed: number;
  readonly signatures: Signatures;
  readonly step: CountersigningStep;
};

/** The list as it is now at the server. */
export function startCountersigning(): CountersigningFlow {
  const step = { kind: 'loading', call: {}, attempts: 0, failure: undefined } as const;
  return { phase: 'countersigning', collected: [], pointed: 0, signatures: {}, step };
}

/** Those without a signature: all but what is done. */
export function unsigned({ collected, signatures }: CountersigningFlow): readonly CollectedRequest[] {
  return collected.filter(({ reference }) => signatures[reference]?.kind !== 'done');
}
