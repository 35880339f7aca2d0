import type { RoundId, StationId } from '#core/model/ids.ts';
import type { Prints, RoundView } from '#tui/answers.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/**
 * The stations of a round are read, of the nearest where none is said. Or a paper is printed: what is new of
 * a station, or its last paper again.
 */
export type ListPrintsCall =
  | { readonly kind: 'read'; readonly round: RoundId | undefined }
  | { readonly kind: 'print' | 'again'; readonly station: StationId; readonly round: RoundView };

/** `rounds`: all of which there may be papers, the nearest first. */
export type RoundPrints = Prints & { readonly round: RoundView; readonly rounds: readonly RoundView[] };
/** What became of a paper that was to be printed. */
export type PrintOutcome = 'printed' | 'no-printer' | 'failed-printer' | 'nothing-new' | 'nothing-printed';

/** what was printed for each station, and which of it no bureau has acknowledged. */
export type ListPrintsStep = {
  readonly kind: 'list-prints';
  /** Of the round of the day, or the next, until another is chosen; undefined until there is an answer. */
  readonly prints: RoundPrints | undefined;
  readonly pointed: number;
  readonly pending: Pending<ListPrintsCall> | undefined;
  readonly notice: Notice<PrintOutcome> | undefined;
};

export function listPrintsOf(): ListPrintsStep {
  const pending = { call: { kind: 'read', round: undefined }, attempts: 0 } as const;
  return { kind: 'list-prints', prints: undefined, pointed: 0, pending, notice: undefined };
}

/** What is known stays until the answer, and so does what was said. */
export function readingPrintsAgain(step: ListPrintsStep): ListPrintsStep {
  const asked = step.pending?.call.kind === 'read' ? step.pending.call.round : undefined;
  const call = { kind: 'read', round: asked ?? step.prints?.round.id } as const;
  return { ...step, pending: { call, attempts: 0 } };
}

/** The round before or after the one on the screen; what is known stays until the answer. */
export function readingOtherRound(step: ListPrintsStep, by: 1 | -1): ListPrintsStep {
  const { rounds = [], round } = step.prints ?? {};
  const place = rounds.findIndex(({ id }) => id === round?.id);
  const other = rounds[(place + by + rounds.length) % rounds.length];
  const call = { kind: 'read', round: other?.id } as const;
  return { ...step, pointed: 0, notice: undefined, pending: { call, attempts: 0 } };
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
