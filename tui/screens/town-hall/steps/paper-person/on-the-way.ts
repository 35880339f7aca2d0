import { isTyped, type Paper } from '#tui/screens/town-hall/paper/paper.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';
import { type PaperPersonStep, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';

/** A step of the way from the first field of a form to its record. */
type OnTheWay = Extract<Step, { readonly paper: Paper }>;

/** What is typed of a form: from every step of the way it is kept as its first page. */
export const PAPER_ON_THE_WAY = {
  about: ({ paper }: OnTheWay) => `paper ${paper.purpose}`,
  kept({ paper, pending }: OnTheWay): PaperPersonStep | undefined {
    const isSent = pending !== undefined && !('what' in pending.call);
    return !isSent && isTyped(paper) ? personPage(paper, 'mandant') : undefined;
  },
  restored: () => undefined,
};
