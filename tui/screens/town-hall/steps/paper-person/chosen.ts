import type { FoundElector } from '#tui/answers.ts';
import type { Paper } from '#tui/screens/town-hall/paper/paper.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';
import { actPage } from '#tui/screens/town-hall/steps/paper-act/state.ts';
import { type PaperPersonStep, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';

/** a form is recorded by the town hall of its mandant. */
export function chosen(paper: Paper, page: PaperPersonStep['page'], elector: FoundElector): Step {
  if (page === 'mandataire') return actPage({ ...paper, mandataire: elector });
  if (!elector.isOfTownHall) return personPage(paper, 'mandant', { kind: 'not-ours' });
  const known = { ...paper, mandant: elector };
  return paper.purpose === 'revocation' ? actPage(known) : personPage(known, 'mandataire');
}
