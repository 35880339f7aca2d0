import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { LogEntry } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** Why Ctrl+Z annuls nothing of a line. */
export type NotAnnullable = LogEntry['status'] | 'late';

/** No day: the authority's own today. */
export type LogCall = { readonly day?: Day };

/** what this authority did, a day at a time. */
export type LogStep = {
  readonly kind: 'log';
  /** The last day there is: the first one that the server named. */
  readonly today: Day | undefined;
  readonly day: Day | undefined;
  /** Undefined until the day is there. */
  readonly acts: readonly LogEntry[] | undefined;
  /** Refusals and collected requests of the day that the server left out, the oldest. */
  readonly more: number;
  /** Counted among the acts that the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  /** Whether the day was shown before: its pointer stays. */
  readonly isSameDay: boolean;
  readonly pending: Pending<LogCall> | undefined;
  /** Why a call failed; or why the act pointed at, by its status, is not annulled. */
  readonly notice: Notice<NotAnnullable> | undefined;
};

export function todaysLog(): LogStep {
  return readingLog({ today: undefined, filter: NO_FILTER }, undefined);
}

/** The same day again, with the same act pointed at. */
export function readingAgain(step: LogStep): LogStep {
  return { ...readingLog(step, step.day), pointed: step.pointed, isSameDay: step.acts !== undefined };
}

/** The filter stays from day to day: a person is looked for on several. */
export function readingLog({ today, filter }: Pick<LogStep, 'today' | 'filter'>, day: Day | undefined): LogStep {
  const pending = { call: day ? { day } : {}, attempts: 0 };
  const unread = { acts: undefined, more: 0, pointed: 0, isSameDay: false };
  return { kind: 'log', today, day, filter, ...unread, pending, notice: undefined };
}

/** what Ctrl+Z annuls of a line, or why nothing; the server decides again when asked. */
export function annullableOf(
  { act, status, mayAnnulUntil }: LogEntry,
  now: Instant,
): { readonly procuration: ProcurationId } | { readonly why: NotAnnullable } {
  if (mayAnnulUntil === undefined || !act || !('procuration' in act)) return { why: status };
  return now > mayAnnulUntil ? { why: 'late' } : { procuration: act.procuration };
}
