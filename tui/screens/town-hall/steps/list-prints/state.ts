import type { StationId } from '#core/model/ids.ts';
import type { Prints, RoundView } from '#tui/answers.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** The stations are read, or a paper is printed: what is new of a station, or its last paper again. */
export type ListPrintsCall =
  | { readonly kind: 'read' }
  | { readonly kind: 'print' | 'again'; readonly station: StationId; readonly round: RoundView };

export type RoundPrints = Prints & { readonly round: RoundView };
/** What became of a paper that was to be printed. */
export type PrintOutcome = 'printed' | 'no-printer' | 'failed-printer' | 'nothing-new' | 'nothing-printed';

/** what was printed for each station, and which of it no bureau has acknowledged. */
export type ListPrintsStep = {
  readonly kind: 'list-prints';
  /** Of the round of the day, or the next; undefined until the server says, or where there is none. */
  readonly prints: RoundPrints | undefined;
  readonly pointed: number;
  readonly pending: Pending<ListPrintsCall> | undefined;
  readonly notice: Notice<PrintOutcome> | undefined;
};

export function listPrintsOf(): ListPrintsStep {
  const pending = { call: { kind: 'read' }, attempts: 0 } as const;
  return { kind: 'list-prints', prints: undefined, pointed: 0, pending, notice: undefined };
}

/** What is known stays until the answer, and so does what was said. */
export function readingPrintsAgain(step: ListPrintsStep): ListPrintsStep {
  return { ...step, pending: { call: { kind: 'read' }, attempts: 0 } };
}

/** The stations, first those that have not acknowledged their last paper. */
export function stationsShown({ prints }: ListPrintsStep): Prints['stations'] {
  if (prints === undefined) return [];
  const [waiting, done] = [prints.stations.filter(isWaiting), prints.stations.filter((its) => !isWaiting(its))];
  return [...waiting, ...done];
}

export function isWaiting({ print }: Prints['stations'][number]): boolean {
  return print?.acknowledgedAt === undefined;
}
