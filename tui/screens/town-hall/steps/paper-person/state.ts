import type { Refusal } from '#core/model/refusal.ts';
import type { RecordedForm } from '#tui/answers.ts';
import type { Fault } from '#tui/screens/town-hall/paper/fields.ts';
import { type Paper, type Purpose, withMandatairePage } from '#tui/screens/town-hall/paper/paper.ts';
import type { WhyNotAnnulled } from '#tui/screens/town-hall/steps/paper-annulment/state.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** The batch and what was left of a form are read, or the person typed is looked for. */
export type PaperPersonCall =
  | { readonly what: 'open'; readonly purpose: Purpose }
  | { readonly what: 'find'; readonly paper: Paper; readonly page: 'mandant' | 'mandataire' };

/** What the last form of the batch came to. */
export type Entered =
  | { readonly kind: 'recorded'; readonly recorded: RecordedForm }
  | { readonly kind: 'put-aside' | 'annulled' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** the mandant, then the mandataire, of a paper form that is typed. */
export type PaperPersonStep = {
  readonly kind: 'paper-person';
  readonly paper: Paper;
  readonly page: 'mandant' | 'mandataire';
  readonly fault: Fault | undefined;
  /** Said until the next form is typed. */
  readonly entered: Entered | undefined;
  readonly pending: Pending<PaperPersonCall> | undefined;
  readonly notice:
    | Notice<'nobody' | 'no-commune' | 'several-communes' | 'not-ours' | 'kept' | WhyNotAnnulled>
    | undefined;
};

export function personPage(
  paper: Paper,
  page: PaperPersonStep['page'],
  notice?: PaperPersonStep['notice'],
): PaperPersonStep {
  return {
    kind: 'paper-person',
    paper: withMandatairePage(paper),
    page,
    fault: undefined,
    entered: undefined,
    pending: undefined,
    notice,
  };
}

/** The first page of a batch, or of its next form: the count and the last entries are read. */
export function openingPaper(paper: Paper, entered?: Entered): PaperPersonStep {
  return {
    ...personPage(paper, 'mandant'),
    entered,
    pending: { call: { what: 'open', purpose: paper.purpose }, attempts: 0 },
  };
}
