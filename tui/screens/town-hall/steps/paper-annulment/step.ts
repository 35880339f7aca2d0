import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import type { PaperAnnulmentStep } from '#tui/screens/town-hall/steps/paper-annulment/state.ts';
import { PaperAnnulmentView } from '#tui/screens/town-hall/steps/paper-annulment/view.tsx';
import { PAPER_ON_THE_WAY } from '#tui/screens/town-hall/steps/paper-person/on-the-way.ts';
import { openingPaper, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { calling } from '#tui/steps/pending.ts';

const CONFIRM = {
  keys: ['enter'],
  label: { fr: 'annuler la saisie', en: 'annul the entry' },
} as const satisfies LabelledRow;

export const PAPER_ANNULMENT_STEP: StepModule<PaperAnnulmentStep> = {
  bindings: annulmentBindings,
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(`annul ${call.procuration}`, async ({ key }) => {
      await client.paper.annul.mutate({ key, ...call }, { signal });
      return { kind: 'annulled' };
    }),
  answered: (state, { paper }, answer) =>
    answer.kind === 'annulled' ? { ...state, step: openingPaper(paper, { kind: 'annulled' }) } : state,
  conceal: (step) => (step.pending ? step : { ...step, isPainted: false }),
  typing: () => 'keys',
  draft: PAPER_ON_THE_WAY,
  View: PaperAnnulmentView,
};

function annulmentBindings(state: State, step: PaperAnnulmentStep): Bindings<State> {
  if (step.pending || !step.isPainted) return [];
  const { paper, procuration } = step;
  return [
    { ...CONFIRM, enabled: true, run: () => ({ ...state, step: calling(step, { procuration }) }) },
    { ...BACK, enabled: true, run: () => ({ ...state, step: personPage(paper, 'mandant') }) },
  ];
}
