import type { FoundElectors } from '#tui/answers.ts';
import { typed } from '#tui/forms/form.ts';
import { lookUp } from '#tui/screens/town-hall/paper/calls.ts';
import { LIMITS } from '#tui/screens/town-hall/paper/fields.ts';
import { draftOf, isTyped, restored, withPage } from '#tui/screens/town-hall/paper/paper.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import type { Batch, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { candidatesOf } from '#tui/screens/town-hall/steps/paper-candidates/state.ts';
import { paperPersonBindings } from '#tui/screens/town-hall/steps/paper-person/bindings.ts';
import { chosen } from '#tui/screens/town-hall/steps/paper-person/chosen.ts';
import { PAPER_ON_THE_WAY } from '#tui/screens/town-hall/steps/paper-person/on-the-way.ts';
import { type PaperPersonStep, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { PaperPersonView } from '#tui/screens/town-hall/steps/paper-person/view.tsx';

export const PAPER_PERSON_STEP: StepModule<PaperPersonStep> = {
  bindings: paperPersonBindings,
  whyNot: (lang) => ({ late: PAPER_WORDS[lang].late, 'nothing-to-annul': PAPER_WORDS[lang].nothingToAnnul }),
  pressed(state, step, press) {
    const { paper, page, pending } = step;
    if (pending?.call.what === 'find') return state;
    const form = typed(paper.pages[page], press, LIMITS);
    if (form.fields === paper.pages[page].fields) return state;
    return { ...state, step: { ...step, paper: withPage(paper, page, form), fault: undefined, notice: undefined } };
  },
  async send({ call }, { client }, signal) {
    if (call.what === 'find') {
      const { paper, page } = call;
      const { elections } = paper.elections.length > 0 ? paper : await client.election.list.query({}, { signal });
      return {
        kind: 'looked',
        elections,
        looked: await lookUp(client, { form: paper.pages[page], today: paper.today }, signal),
      };
    }
    const [{ elections }, entries, { content }] = await Promise.all([
      client.election.list.query({}, { signal }),
      client.paper.entries.query({ purpose: call.purpose }, { signal }),
      client.paper.draft.query({}, { signal }),
    ]);
    return { kind: 'batch', batch: { elections, entries, draft: content } };
  },
  answered(state, step, answer) {
    if (answer.kind === 'batch') return { ...state, step: withBatch(step, answer.batch) };
    if (answer.kind !== 'looked') return state;
    const { looked, elections } = answer;
    const known = { ...step, paper: { ...step.paper, elections } };
    if (looked.kind === 'found') return { ...state, step: amongFound(known, looked.found) };
    return { ...state, step: personPage(step.paper, step.page, { kind: looked.kind }) };
  },
  typing: ({ pending }) => (pending?.call.what === 'find' ? 'keys' : 'names'),
  draft: {
    ...PAPER_ON_THE_WAY,
    restored: (step, kept) =>
      kept.kind === 'paper-person' && !isTyped(step.paper)
        ? { ...step, paper: kept.paper, notice: { kind: 'kept' } }
        : undefined,
  },
  View: PaperPersonView,
};

/** The count and the last entries; a form left half typed comes back, unless one is typed already. */
function withBatch(step: PaperPersonStep, { elections, entries, draft }: Batch): PaperPersonStep {
  const paper = { ...step.paper, elections, entries };
  const kept = draft !== undefined && !isTyped(step.paper) && !step.entered ? restored(paper, draft) : undefined;
  if (kept && draftOf(kept) !== '') return { ...step, paper: kept, pending: undefined, notice: { kind: 'kept' } };
  return { ...step, paper, pending: undefined };
}

/** A number used before, or nobody: said at the form. One as typed: the next page. Otherwise: which? */
function amongFound(step: PaperPersonStep, found: FoundElectors): Step {
  const { paper, page } = step;
  const { verdict, people, used } = found;
  if (used.length > 0) {
    const atNumber = withPage(paper, page, { ...paper.pages[page], focus: 'number' });
    return { ...personPage(atNumber, page), entered: { kind: 'refused', refusals: used } };
  }
  const [only] = people;
  if (only === undefined) return personPage(paper, page, { kind: 'nobody' });
  return verdict === 'exact' ? chosen(paper, page, only) : candidatesOf(paper, page, found);
}
