import type { Reference } from '#core/text/reference.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Established, Found, Slip } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Decision } from '#tui/screens/officer/decision.ts';
import type { Act, Find } from '#tui/screens/officer/request.ts';
import type { Edit } from '#tui/terminal/edit.ts';

/** What signing a slip came to. */
export type Signed =
  | { readonly kind: 'done'; readonly status: Established['status']; readonly reasons: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
export type Signatures = { readonly [reference: string]: Signed };

export type SlipsStep =
  | {
      readonly kind: 'loading';
      readonly call: object;
      readonly attempts: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'list'; readonly failure: Failure | undefined }
  | { readonly kind: 'opening'; readonly call: Find; readonly attempts: number }
  | (Decision & { readonly kind: 'reading'; readonly found: Found })
  | { readonly kind: 'signing'; readonly found: Found; readonly act: Act; readonly attempts: number }
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
export type SlipsFlow = {
  readonly phase: 'slips';
  readonly slips: readonly Slip[];
  readonly pointed: number;
  readonly signatures: Signatures;
  readonly step: SlipsStep;
};

/** The list as it is now at the server. */
export function waitingSlips(): SlipsFlow {
  const step = { kind: 'loading', call: {}, attempts: 0, failure: undefined } as const;
  return { phase: 'slips', slips: [], pointed: 0, signatures: {}, step };
}

/** Those without a signature: all but what is done. */
export function unsigned({ slips, signatures }: SlipsFlow): readonly Slip[] {
  return slips.filter(({ reference }) => signatures[reference]?.kind !== 'done');
}
