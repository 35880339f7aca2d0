import { isTouched, typed } from '#tui/forms/form.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { decidedOf } from '#tui/screens/town-hall/steps/decided/state.ts';
import { rejectionBindings } from '#tui/screens/town-hall/steps/rejection/bindings.ts';
import type { RejectionStep } from '#tui/screens/town-hall/steps/rejection/state.ts';
import { RejectionView } from '#tui/screens/town-hall/steps/rejection/view.tsx';

/** As long as the server takes it. */
const LIMITS = { note: 500 } as const;

export const REJECTION_STEP: StepModule<RejectionStep> = {
  bindings: rejectionBindings,
  pressed(state, step, press) {
    if (step.pending) return state;
    return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
  },
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(`reject ${call.procuration}`, async ({ key }) => {
      const decided = await client.procuration.decide.mutate({ key, ...call, decision: 'reject' }, { signal });
      return { kind: 'decided', decided };
    }),
  answered: (state, { card }, answer) =>
    answer.kind === 'decided' ? { ...state, step: decidedOf(card, answer.decided) } : state,
  typing: ({ pending }) => (pending ? 'keys' : 'any'),
  draft: {
    about: ({ card }) => card.procuration,
    kept: (step) => (isTouched(step.form) ? { ...step, pending: undefined, notice: undefined } : undefined),
    restored: (step, kept) =>
      kept.kind === 'rejection' ? { ...step, form: kept.form, notice: { kind: 'kept' } } : undefined,
  },
  View: RejectionView,
};
