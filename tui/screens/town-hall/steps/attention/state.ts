import type { Attention } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** The lists, in the order in which one key goes through them. */
export const SUBJECTS = ['rejected', 'letters', 'notices', 'ties', 'incidents', 'concentrations'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What is decided already, and still wants a person's eye: one list at a time. */
export type AttentionStep = {
  readonly kind: 'attention';
  readonly attention: Attention | undefined;
  readonly subject: Subject;
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: Pending<object> | undefined;
  readonly notice: Failed | undefined;
};

export function attentionOf(): AttentionStep {
  return {
    kind: 'attention',
    attention: undefined,
    subject: 'rejected',
    pointed: 0,
    filter: NO_FILTER,
    pending: { call: {}, attempts: 0 },
    notice: undefined,
  };
}
