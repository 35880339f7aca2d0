import type { Day } from '#core/calendar/day.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Log, LogEntry } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Paper } from '#tui/screens/officer/receipt/paper.ts';

/** No day: the authority's own today. */
export type LogCall = { readonly day?: Day };

export type LogStep =
  | {
      readonly kind: 'loading';
      readonly call: LogCall;
      readonly attempts: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'list'; readonly pointed: number; readonly failure: Failure | undefined }
  | { readonly kind: 'receipt'; readonly pointed: number; readonly paper: Paper }
  /** an entry in error, about to be annulled; `annul` once it is confirmed. */
  | {
      readonly kind: 'annulling';
      readonly pointed: number;
      readonly entry: LogEntry;
      readonly isPainted: boolean;
      readonly annul: { readonly procuration: ProcurationId } | undefined;
      readonly attempts: number;
    };

/** what this authority did, a day at a time. */
export type LogFlow = {
  readonly phase: 'log';
  /** The last day there is: the first one that the server named. */
  readonly today: Day | undefined;
  readonly log: Log | undefined;
  readonly step: LogStep;
};

export function todaysLog(): LogFlow {
  return {
    phase: 'log',
    today: undefined,
    log: undefined,
    step: { kind: 'loading', call: {}, attempts: 0, failure: undefined },
  };
}

/** within the 15 minutes that the server gives; it decides again when asked. */
export function procurationToAnnul(entry: LogEntry): ProcurationId | undefined {
  return entry.mayAnnulUntil !== undefined && 'procuration' in entry.act ? entry.act.procuration : undefined;
}
