import type { Day } from '#core/calendar/day.ts';
import type { RefusalCode } from '#core/model/refusal.ts';
import type { Mark } from '#tui/answers.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Fault } from '#tui/forms/identity.ts';
import type { ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { type Edit, edited } from '#tui/terminal/edit.ts';

export type CourtDecisionField = 'lastName' | 'firstNames' | 'sex' | 'born' | 'decidedOn' | 'court' | 'nne';

/** a vote by court decision, as it is sent. */
export type CourtDecisionVote = {
  readonly inside: boolean;
  readonly bearer: {
    readonly lastName: string;
    readonly firstNames: string;
    readonly sex: 'F' | 'M';
    readonly born: Day;
    readonly nne: string | undefined;
    readonly isAnother: boolean;
  };
  readonly decision: { readonly on: Day; readonly court: string };
};

export type CourtDecisionStep = {
  readonly kind: 'court-decision';
  readonly form: Form<CourtDecisionField>;
  readonly isInside: boolean;
  /** The bureau tells this voter from the elector of that name and birth date whom the server knows. */
  readonly isAnother: boolean;
  /** The vote that Enter sends, and the burst that asked to confirm: its other presses confirm nothing. */
  readonly confirming: { readonly vote: CourtDecisionVote; readonly burst: number } | undefined;
  readonly pending: Pending<CourtDecisionVote> | undefined;
  readonly recorded: { readonly vote: CourtDecisionVote; readonly mark: Mark } | undefined;
  readonly fault: Fault<CourtDecisionField> | undefined;
  readonly notice: Notice<'kept'> | undefined;
};

/** From a search, or from "your station is…": what was typed there is kept. */
export function courtDecisionFrom(step: SearchStep | ElsewhereStep): CourtDecisionStep {
  if (step.kind === 'elsewhere') return courtDecisionOf(step.form.fields.name, step.form.fields.born);
  return courtDecisionOf(edited(step.query.text.replace(/[\d/]+/g, ' ').trim()));
}

function courtDecisionOf(lastName: Edit | undefined, born?: Edit): CourtDecisionStep {
  const form = formOf(['lastName', 'firstNames', 'sex', 'born', 'decidedOn', 'court', 'nne'], {
    ...(lastName && { lastName }),
    ...(born && { born }),
  });
  const isKnown = lastName !== undefined && lastName.text !== '';
  return {
    kind: 'court-decision',
    form: { ...form, focus: isKnown ? 'firstNames' : 'lastName' },
    isInside: false,
    isAnother: false,
    confirming: undefined,
    pending: undefined,
    recorded: undefined,
    fault: undefined,
    notice: undefined,
  };
}

/** past the close, a voter who was inside by then still votes. */
export function mayVoteAfterClose({ notice, isInside }: CourtDecisionStep): boolean {
  return !isInside && isRefusedFor(notice, ['station-closed']);
}

/** Refusals whose reason may be a homonym born the same day. */
const OF_A_NAMESAKE: readonly RefusalCode[] = [
  'mandant-ambiguous',
  'already-voted-in-person',
  'already-voted-by-proxy',
  'already-voted-remotely',
];

/** Whether the bureau may say that the voter is another person than the homonym whom the server knows. */
export function mayBeAnother({ notice, isAnother }: CourtDecisionStep): boolean {
  return !isAnother && isRefusedFor(notice, OF_A_NAMESAKE);
}

function isRefusedFor(notice: CourtDecisionStep['notice'], codes: readonly RefusalCode[]): boolean {
  if (notice?.kind !== 'failed' || notice.failure.kind !== 'refused') return false;
  return notice.failure.refusals.some(({ code }) => codes.includes(code));
}
