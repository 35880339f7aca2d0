import type { ProcurationId } from '#core/model/ids.ts';
import type { WaitingProcuration } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Failed } from '#tui/steps/notice.ts';
import { calling, type Pending } from '#tui/steps/pending.ts';

/** The list is read, or one of it is opened to be decided on. */
export type InboxCall = { readonly open?: ProcurationId };

/** the procurations that wait for the town hall, the oldest first. */
export type InboxStep = {
  readonly kind: 'inbox';
  /** Undefined until the server says. */
  readonly waiting: readonly WaitingProcuration[] | undefined;
  /** Those that wait too, after the ones listed. */
  readonly more: number;
  /** Counted among those that the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: Pending<InboxCall> | undefined;
  readonly notice: Failed | undefined;
};

export function inboxOf(): InboxStep {
  const pending = { call: {}, attempts: 0 };
  const list = { waiting: undefined, more: 0, pointed: 0, filter: NO_FILTER };
  return { kind: 'inbox', ...list, pending, notice: undefined };
}

/** The list known stays until the answer, and so does what was said. */
export function readingAgain(step: InboxStep): InboxStep {
  return { ...step, pending: { call: {}, attempts: 0 } };
}

export function opening(step: InboxStep, open: ProcurationId): InboxStep {
  return calling(step, { open });
}
