import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { cardBindings } from '#tui/screens/town-hall/steps/card/bindings.ts';
import { type CardStep, cardOf } from '#tui/screens/town-hall/steps/card/state.ts';
import { CardView } from '#tui/screens/town-hall/steps/card/view.tsx';
import { decidedOf } from '#tui/screens/town-hall/steps/decided/state.ts';

export const CARD_STEP: StepModule<CardStep> = {
  bindings: cardBindings,
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(`accept ${call.procuration}`, async ({ key }) => {
      const decided = await client.procuration.decide.mutate({ key, ...call, decision: 'accept' }, { signal });
      return { kind: 'decided', decided };
    }),
  answered: (state, { card }, answer) =>
    answer.kind === 'decided' ? { ...state, step: decidedOf(card, answer.decided) } : state,
  /** The card is read again before it is chosen again. */
  failed: (state, { card }, failure) => ({ ...state, step: cardOf(card, { kind: 'failed', failure }) }),
  conceal: (step) => (step.pending ? step : { ...step, isPainted: false, choice: undefined }),
  copies: ({ card }) => String(card.recordedNo),
  typing: () => 'keys',
  View: CardView,
};
