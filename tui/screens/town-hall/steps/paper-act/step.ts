import { moved, typed } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP, NEXT_FIELD } from '#tui/keys/common.ts';
import { formOfPaper, namedOptions, revocationOfPaper } from '#tui/screens/town-hall/paper/calls.ts';
import { entered, LIMITS } from '#tui/screens/town-hall/paper/fields.ts';
import { nextPaper, withPage } from '#tui/screens/town-hall/paper/paper.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { actPage, type PaperActStep } from '#tui/screens/town-hall/steps/paper-act/state.ts';
import { PaperActView } from '#tui/screens/town-hall/steps/paper-act/view.tsx';
import { PAPER_ON_THE_WAY } from '#tui/screens/town-hall/steps/paper-person/on-the-way.ts';
import { openingPaper, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { calling } from '#tui/steps/pending.ts';

const RECORD = {
  keys: ['enter'],
  label: { fr: 'continuer, enregistrer', en: 'go on, record' },
} as const satisfies LabelledRow;

export const PAPER_ACT_STEP: StepModule<PaperActStep> = {
  bindings: paperActBindings,
  pressed(state, step, press) {
    const { paper, pending } = step;
    const form = pending ? paper.pages.act : typed(paper.pages.act, press, LIMITS);
    if (form.fields === paper.pages.act.fields) return state;
    return { ...state, step: { ...step, paper: withPage(paper, 'act', form), fault: undefined, notice: undefined } };
  },
  send: ({ call: { paper } }, { client, keyring }, signal) =>
    keyring.send(`paper ${JSON.stringify(sent(paper))}`, async ({ key }) => {
      if (paper.purpose === 'procuration') {
        return {
          kind: 'recorded',
          recorded: await client.paper.record.mutate({ key, ...formOfPaper(paper) }, { signal }),
        };
      }
      const { status, reasons, warnings } = await client.paper.revoke.mutate(
        { key, ...revocationOfPaper(paper) },
        { signal },
      );
      return { kind: 'recorded', recorded: { status, reasons, warnings, flags: [], late: false } };
    }),
  answered(state, { paper }, answer) {
    if (answer.kind !== 'recorded') return state;
    return {
      ...state,
      drafts: {},
      step: openingPaper(nextPaper(paper, state.office), { kind: 'recorded', recorded: answer.recorded }),
    };
  },
  failed: (state, { paper }, failure) => ({ ...state, step: actPage(paper, { kind: 'failed', failure }) }),
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  draft: PAPER_ON_THE_WAY,
  View: PaperActView,
};

function sent(paper: PaperActStep['paper']): object {
  return paper.purpose === 'procuration' ? formOfPaper(paper) : revocationOfPaper(paper);
}

/** Enter goes from field to field and records behind the last one; Escape leads to the page before. */
function paperActBindings(state: State, step: PaperActStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { paper, pending } = step;
  if (pending) return [];
  const form = paper.pages.act;
  const to = (by: 1 | -1) => () => at({ ...step, paper: withPage(paper, 'act', moved(form, by)), fault: undefined });
  const before = paper.purpose === 'procuration' ? 'mandataire' : 'mandant';
  return [
    { ...RECORD, enabled: true, run: () => at(goneOn(step)) },
    { ...NEXT_FIELD, enabled: true, run: to(1) },
    { keys: ['back-tab', 'up'], enabled: true, run: to(-1) },
    { ...BACK, enabled: true, run: () => at(personPage(paper, before)) },
    HELP,
  ];
}

function goneOn(step: PaperActStep): PaperActStep {
  const { paper } = step;
  const next = entered(paper.pages.act, { today: paper.today, options: namedOptions(paper).length });
  if (next === 'ready') return calling({ ...step, fault: undefined }, { paper });
  return { ...step, paper: withPage(paper, 'act', next.form), fault: next.fault, notice: undefined };
}
