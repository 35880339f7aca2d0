import type { FoundElectors } from '#tui/answers.ts';
import type { Paper } from '#tui/screens/town-hall/paper/paper.ts';

/** who is meant, where nobody fits in every field, or several do. */
export type PaperCandidatesStep = {
  readonly kind: 'paper-candidates';
  readonly paper: Paper;
  readonly page: 'mandant' | 'mandataire';
  readonly found: FoundElectors;
  readonly pointed: number;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function candidatesOf(
  paper: Paper,
  page: PaperCandidatesStep['page'],
  found: FoundElectors,
): PaperCandidatesStep {
  return { kind: 'paper-candidates', paper, page, found, pointed: 0, pending: undefined, notice: undefined };
}
