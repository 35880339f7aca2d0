import type { Totals } from '#core/model/closing-report.ts';
import type { RefusalCode } from '#core/model/refusal.ts';

type Between = { readonly opens: string; readonly closes: string };

/** The words of the opening's and the closing's sheets, on screen and on paper. */
export type PollsWords = {
  readonly title: { readonly opening: string; readonly closing: string };
  readonly planned: (hours: Between) => string;
  readonly opened: (time: string, by: string) => string;
  readonly closed: (time: string, by: string) => string;
  readonly notClosed: string;
  readonly inside: (counted: number, voted: number) => string;
  readonly moreInside: (reason: string) => string;
  readonly pack: (pack: { no: number; electors: number; procurations: number; ended: number }) => string;
  readonly digest: (digest: string) => string;
  readonly terminals: (terminals: number) => string;
  readonly agreed: string;
  readonly differed: string;
  readonly allTheSame: (by: string, second: string, reason: string) => string;
  readonly totals: { readonly [what in keyof Totals]: string };
  readonly signed: string;
  readonly envelopes: string;
  readonly colon: string;
  readonly sections: { readonly [section in Section]: string };
  readonly none: string;
  readonly reasons: { readonly [code in RefusalCode]?: string };
  readonly otherReason: (article: string) => string;
  readonly discrepancy: {
    readonly beforeOpening: (count: number) => string;
    readonly beyondInside: (count: number, counted: number) => string;
    readonly endedSince: (reasons: string) => string;
    readonly signedOtherwise: (signed: number, marked: number) => string;
    readonly envelopesOtherwise: (envelopes: number, signed: number) => string;
    readonly openedOtherwise: (checks: string) => string;
  };
  readonly head: (seq: number, hash: string) => string;
  readonly noHead: string;
  readonly signature: readonly string[];
  readonly record: {
    readonly proxies: (count: number) => string;
    readonly inPerson: (count: number) => string;
    readonly courtDecisions: (count: number) => string;
    readonly remote: (count: number) => string;
    readonly fromPrison: (count: number) => string;
    readonly refused: (reasons: string) => string;
    readonly noneRefused: string;
    readonly corrected: (count: number) => string;
    readonly noDiscrepancy: string;
  };
};

type Section = 'check' | 'votes' | 'refused' | 'discrepancies' | 'record' | 'log' | 'signatures';
