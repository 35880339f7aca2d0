import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** A procuration on paper, beside the number of its mandant. */
export type OnPaper = { readonly procuration: ProcurationId; readonly number: number };
export type LateLine = OnPaper & { readonly isStruck: boolean };

type Line = {
  readonly number: number;
  readonly gives: readonly {
    readonly procuration: ProcurationId;
    readonly state: RoundState;
    readonly reasons: readonly unknown[];
  }[];
};

/**
 * what the list has that its paper has not, and what the paper has that gives no vote any more. A
 * procuration that was used, or whose mandant came first, stays on the paper: the mark says it.
 */
export function lateLines(lines: readonly Line[], onPaper: readonly OnPaper[]): readonly LateLine[] {
  const given = lines.flatMap(({ number, gives }) => gives.map((its) => ({ ...its, number })));
  const valid = given.filter(({ state, reasons }) => state === 'used' || reasons.length === 0);
  const [printed, standing] = [onPaper, valid].map((some) => new Set(some.map(({ procuration }) => procuration)));
  const added = valid.filter(({ procuration, state }) => state === 'usable' && !printed?.has(procuration));
  const struck = onPaper.filter(({ procuration }) => !standing?.has(procuration));
  return [
    ...added.map(({ procuration, number }) => ({ procuration, number, isStruck: false })),
    ...struck.map(({ procuration, number }) => ({ procuration, number, isStruck: true })),
  ].toSorted((a, b) => a.number - b.number || (a.procuration < b.procuration ? -1 : 1));
}

/** The text whose digest two papers share when they have the same lines, and the same lines before. */
export function printText(no: number, lines: readonly LateLine[], before: string): string {
  const texts = lines.map(({ number, procuration, isStruck }) => JSON.stringify([number, procuration, isStruck]));
  return [before, no, ...texts].join('\n');
}

/** How many lines a bureau counts on the paper. */
export function countOf({ added, struck }: Pick<ListPrint, 'added' | 'struck'>): number {
  return added + struck;
}

/** As many signs of a digest as people compare by eye. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 6);
}

/** The count and the digest that a bureau reads on the printed paper. */
export type PaperInHand = { readonly no: number; readonly count: number; readonly digest: string };

/** a bureau acknowledges the last paper, by its number, its lines and its digest. */
export function mayAcknowledge(last: ListPrint | undefined, inHand: PaperInHand): Verdict<Refusal> {
  const isLast = last?.no === inHand.no && countOf(last) === inHand.count && shortDigest(last.digest) === inHand.digest;
  return verdict(isLast ? [] : [{ code: 'paper-differs', last: last?.no }]);
}
